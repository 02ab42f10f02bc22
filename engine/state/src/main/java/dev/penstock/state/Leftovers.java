package dev.penstock.state;

import dev.penstock.connector.state.RunManifest;
import dev.penstock.connector.state.RunStart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The runs of a book that a session has to look after, its own and those that others left behind. */
final class Leftovers {

    private Leftovers() {}

    /** Says something about a session. */
    interface SessionTest {

        boolean test(String session) throws IOException;
    }

    /** @param isOurs whether the session asks or has ended */
    static List<RunManifest> unfinished(StateBook book, SessionTest isOurs) throws IOException {
        List<RunManifest> manifests = new ArrayList<>();
        for (CommittedRun run : book.committed()) {
            if (isOurs.test(run.session())) {
                manifests.add(run.manifest());
            }
        }
        return List.copyOf(manifests);
    }

    /** Returns the ids of the runs in progress of sessions that have ended. */
    static List<String> abandoned(StateBook book, SessionTest hasEnded) throws IOException {
        List<String> executionIds = new ArrayList<>();
        for (RunningRun run : book.running()) {
            if (hasEnded.test(run.session())) {
                executionIds.add(run.start().executionId());
            }
        }
        return executionIds;
    }

    /** Returns what a session has taken over and not ended yet. */
    static List<RunStart> takenBy(StateBook book, String session) {
        List<RunStart> starts = new ArrayList<>();
        for (RunningRun run : book.running()) {
            if (run.taken() && run.session().equals(session)) {
                starts.add(run.start());
            }
        }
        return List.copyOf(starts);
    }
}
