package dev.penstock.engine;

import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.RunManifest;
import dev.penstock.connector.StagedReference;
import dev.penstock.connector.StateStore;
import dev.penstock.definition.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What comes after the commit of a run: its objects show. Every part of it may be done again. */
final class Publication {

    private final ObjectStore store;
    private final StateStore state;

    Publication(ObjectStore store, StateStore state) {
        this.store = store;
        this.state = state;
    }

    void publish(RunManifest manifest) throws IOException {
        for (StagedReference staged : manifest.objects()) {
            store.publish(staged);
        }
        store.discard(manifest.executionId());
        state.finish(manifest.executionId());
    }

    /**
     * Publishes what earlier runs committed and could not publish, and returns a warning for each that still cannot be:
     * the objects of another flow are no reason to hold up this one.
     */
    List<Problem> rollForward() throws IOException {
        List<Problem> warnings = new ArrayList<>();
        for (RunManifest manifest : state.unfinished()) {
            try {
                publish(manifest);
            } catch (IOException e) {
                warnings.add(Problem.warning(
                        "run.unpublished",
                        "",
                        "the run %s of the flow %s is committed and still cannot be published: %s"
                                .formatted(manifest.executionId(), manifest.flowName(), Failures.messageOf(e)),
                        "",
                        "make room for its objects; the next run of this engine tries again"));
            }
        }
        return warnings;
    }
}
