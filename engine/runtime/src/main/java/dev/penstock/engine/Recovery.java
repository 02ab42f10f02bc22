package dev.penstock.engine;

import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.state.RunLostException;
import dev.penstock.connector.state.RunManifest;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.StateStore;
import dev.penstock.definition.ExecutionStatus;
import dev.penstock.definition.Problem;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts in order what runs of dead processes have left: what they had committed is published, what they had not is
 * discarded. Every part of it may be done again, by several processes at once.
 */
final class Recovery {

    private final ObjectStore store;
    private final StateStore state;
    private final Publication publication;
    private final Clock clock;

    Recovery(ObjectStore store, StateStore state, Publication publication, Clock clock) {
        this.publication = publication;
        this.store = store;
        this.state = state;
        this.clock = clock;
    }

    /**
     * Recovers what can be, and returns a warning for each run that still cannot be: the objects of another flow are no
     * reason to hold up this one.
     *
     * @throws IOException if the state cannot be read
     */
    List<Problem> recover() throws IOException {
        List<Problem> warnings = new ArrayList<>();
        for (RunStart lost : state.takeOver()) {
            try {
                rollBack(lost);
            } catch (IOException e) {
                warnings.add(warning(
                        "run.abandoned",
                        "the run %s of the flow %s was killed, and what it staged still cannot be removed: %s"
                                .formatted(lost.executionId(), lost.flowName(), Failures.messageOf(e)),
                        "see what keeps its staged objects; the next run of this engine tries again"));
            }
        }
        for (RunManifest manifest : state.unfinished()) {
            try {
                publication.publish(manifest);
            } catch (IOException e) {
                warnings.add(warning(
                        "run.unpublished",
                        "the run %s of the flow %s is committed and still cannot be published: %s"
                                .formatted(manifest.executionId(), manifest.flowName(), Failures.messageOf(e)),
                        "make room for its objects; the next run of this engine tries again"));
            }
        }
        return warnings;
    }

    private void rollBack(RunStart lost) throws IOException {
        store.discard(lost.place());
        try {
            state.end(killed(lost));
        } catch (RunLostException e) {
            // Another process that recovers was quicker.
            return;
        }
    }

    private RunRecord killed(RunStart lost) {
        Instant now = clock.instant();
        RunRecord begun = RunRecord.inProgress(lost);
        return new RunRecord(
                begun.executionId(),
                begun.flowName(),
                ExecutionStatus.ERROR,
                begun.startedAt(),
                now,
                begun.scheduledFor(),
                begun.window(),
                begun.counts(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of("the process of the run ended before the run was committed; nothing of it was published"));
    }

    private static Problem warning(String code, String found, String advice) {
        return Problem.warning(code, "", found, "", advice);
    }
}
