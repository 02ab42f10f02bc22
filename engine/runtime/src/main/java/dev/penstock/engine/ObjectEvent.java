package dev.penstock.engine;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** An object that a run has published, in a recording of the JDK Flight Recorder. */
@Name("dev.penstock.Object")
@Label("Object")
@Category("Penstock")
@StackTrace(false)
final class ObjectEvent extends Event {

    @Label("Execution Id")
    String executionId;

    @Label("Bucket")
    String bucket;

    @Label("Key")
    String key;

    @Label("Bytes")
    long bytes;

    @Label("Records")
    long records;
}
