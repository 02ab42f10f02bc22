package dev.penstock.engine;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A run, in a recording of the JDK Flight Recorder. */
@Name("dev.penstock.Execution")
@Label("Flow Execution")
@Category("Penstock")
@StackTrace(false)
final class ExecutionEvent extends Event {

    @Label("Flow Name")
    String flowName;

    @Label("Execution Id")
    String executionId;

    @Label("Status")
    String status;

    @Label("Records Read")
    long recordsRead;

    @Label("Records Written")
    long recordsWritten;
}
