package dev.penstock.state;

import dev.penstock.connector.state.FlowRecord;
import dev.penstock.connector.state.RunCounts;
import dev.penstock.connector.state.RunManifest;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.Watermark;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** A change of what is known. All that is known is the outcome of the steps that were taken, in their order. */
sealed interface Step {

    /** Calls the case for this kind of step. */
    void match(Cases cases) throws IOException;

    /** Whether an earlier step may be forgotten after this one, so that a summary can be shorter. */
    default boolean replacesAnother() {
        return false;
    }

    /** What to do about each kind of step. */
    interface Cases {

        void begin(Begin step) throws IOException;

        void progress(Progress step) throws IOException;

        void cancel(Cancel step) throws IOException;

        void commit(Commit step) throws IOException;

        void finish(Finish step) throws IOException;

        void end(End step) throws IOException;

        void take(Take step) throws IOException;

        void save(Save step) throws IOException;

        void mark(Mark step) throws IOException;
    }

    /** A run begins. */
    record Begin(String session, RunStart start) implements Step {

        @Override
        public void match(Cases cases) throws IOException {
            cases.begin(this);
        }
    }

    /** A run tells how far it has come. */
    record Progress(String executionId, RunCounts counts, Instant at) implements Step {

        @Override
        public boolean replacesAnother() {
            return true;
        }

        @Override
        public void match(Cases cases) throws IOException {
            cases.progress(this);
        }
    }

    /** Somebody wants a run to end. */
    record Cancel(String executionId) implements Step {

        @Override
        public void match(Cases cases) throws IOException {
            cases.cancel(this);
        }
    }

    /** A run has staged all its objects. */
    record Commit(RunManifest manifest) implements Step {

        @Override
        public void match(Cases cases) throws IOException {
            cases.commit(this);
        }
    }

    /** All objects of a run are published. */
    record Finish(String executionId) implements Step {

        @Override
        public boolean replacesAnother() {
            return true;
        }

        @Override
        public void match(Cases cases) throws IOException {
            cases.finish(this);
        }
    }

    /** A run is over, and this is what stays known of it. */
    record End(RunRecord record) implements Step {

        @Override
        public boolean replacesAnother() {
            return true;
        }

        @Override
        public void match(Cases cases) throws IOException {
            cases.end(this);
        }
    }

    /** A session takes runs in progress from sessions that have ended. */
    record Take(String session, List<String> executionIds) implements Step {

        public Take {
            executionIds = List.copyOf(executionIds);
        }

        @Override
        public void match(Cases cases) throws IOException {
            cases.take(this);
        }
    }

    /** A flow is recorded. */
    record Save(FlowRecord flow) implements Step {

        @Override
        public boolean replacesAnother() {
            return true;
        }

        @Override
        public void match(Cases cases) throws IOException {
            cases.save(this);
        }
    }

    /** A flow has come so far. Only in a summary of earlier steps: else a commit says it. */
    record Mark(String flowName, Watermark watermark) implements Step {

        @Override
        public void match(Cases cases) throws IOException {
            cases.mark(this);
        }
    }
}
