package dev.penstock.engine;

/** Writes down what a run did for the JDK Flight Recorder; nothing happens unless one is recording. */
final class Recording {

    private final ExecutionEvent event = new ExecutionEvent();

    /** Begins to record a run. */
    static Recording begin() {
        var recording = new Recording();
        recording.event.begin();
        return recording;
    }

    void end(FlowExecution execution) {
        event.end();
        if (event.shouldCommit()) {
            event.flowName = execution.flowName();
            event.executionId = execution.executionId();
            event.status = execution.status().word();
            event.recordsRead = execution.recordsRead();
            event.recordsWritten = execution.recordsWritten();
            event.commit();
        }
        for (PublishedObject object : execution.objects()) {
            record(execution.executionId(), object);
        }
    }

    private static void record(String executionId, PublishedObject object) {
        var event = new ObjectEvent();
        if (event.isEnabled()) {
            event.executionId = executionId;
            event.bucket = object.bucket();
            event.key = object.key();
            event.bytes = object.bytes();
            event.records = object.records();
            event.commit();
        }
    }
}
