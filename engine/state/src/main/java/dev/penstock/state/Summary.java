package dev.penstock.state;

import dev.penstock.connector.state.FlowRecord;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.Watermark;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The fewest steps that lead to the same book. */
final class Summary {

    private Summary() {}

    /** Takes the steps one by one. */
    interface Steps {

        void take(Step step) throws IOException;
    }

    static void of(StateBook book, Steps steps) throws IOException {
        for (FlowRecord flow : book.flows()) {
            steps.take(new Step.Save(flow));
        }
        for (EndedRuns runs : book.ended()) {
            for (RunRecord record : runs.all()) {
                steps.take(new Step.End(record));
            }
        }
        for (CommittedRun run : book.committed()) {
            steps.take(new Step.Begin(run.session(), run.start()));
            steps.take(new Step.Commit(run.manifest()));
        }
        for (RunningRun run : book.running()) {
            running(run, steps);
        }
        // Last, because the commits above may tell of older ones.
        for (Map.Entry<String, Watermark> mark : book.watermarks().entrySet()) {
            steps.take(new Step.Mark(mark.getKey(), mark.getValue()));
        }
    }

    private static void running(RunningRun run, Steps steps) throws IOException {
        String executionId = run.start().executionId();
        steps.take(new Step.Begin(run.session(), run.start()));
        if (!run.record().equals(RunRecord.inProgress(run.start()))) {
            steps.take(new Step.Progress(
                    executionId, run.record().counts(), run.record().lastUpdatedAt()));
        }
        if (run.isCanceled()) {
            steps.take(new Step.Cancel(executionId));
        }
        if (run.taken()) {
            steps.take(new Step.Take(run.session(), List.of(executionId)));
        }
    }
}
