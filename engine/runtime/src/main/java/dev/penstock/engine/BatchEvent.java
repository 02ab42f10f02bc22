package dev.penstock.engine;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A batch on its way from decoding to encoding, in a recording of the JDK Flight Recorder. */
@Name("dev.penstock.Batch")
@Label("Batch")
@Category("Penstock")
@StackTrace(false)
final class BatchEvent extends Event {

    @Label("Records Read")
    int recordsRead;

    @Label("Records Left")
    int recordsLeft;

    @Label("Bytes of Input")
    long bytes;
}
