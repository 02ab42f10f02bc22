package dev.penstock.engine;

import java.util.Optional;

/** How far a run is, written by its threads and read by anybody. */
final class ProgressBoard {

    private final RunControl control;
    private final ExecutionListener listener;
    private volatile RunProgress progress = RunProgress.QUEUED;

    ProgressBoard(RunControl control, ExecutionListener listener) {
        this.control = control;
        this.listener = listener;
    }

    RunProgress now() {
        return progress;
    }

    void reach(RunStage stage) {
        progress = progress.at(stage);
    }

    void progressed(long recordsRead, long bytesProcessed, Optional<String> object) {
        progress = new RunProgress(RunStage.STAGING, recordsRead, bytesProcessed, object);
        if (control.isEnded()) {
            // Something below has taken the interrupt for its own and gone on.
            Thread.currentThread().interrupt();
        }
        listener.progressed(recordsRead, bytesProcessed);
    }
}
