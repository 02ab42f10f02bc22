package dev.penstock.engine;

import java.util.Optional;
import jdk.jfr.FlightRecorder;

/**
 * Writes down what a run did for the JDK Flight Recorder.
 *
 * <p>The first use of a class of events starts the recorder's machinery, which takes as long as a small run. So nothing is
 * touched before somebody records.
 */
final class Recording {

    private final ExecutionEvent event = new ExecutionEvent();

    private Recording() {}

    /** Whether there is a recording in this JVM, or has been one. */
    static boolean isPossible() {
        return FlightRecorder.isInitialized();
    }

    /** Begins to record a run, if somebody records. */
    static Optional<Recording> begin() {
        if (!isPossible()) {
            return Optional.empty();
        }
        var recording = new Recording();
        recording.event.begin();
        return Optional.of(recording);
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
