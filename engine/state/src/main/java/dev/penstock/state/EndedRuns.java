package dev.penstock.state;

import dev.penstock.connector.state.RunRecord;
import dev.penstock.definition.ExecutionStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The runs of one flow that are over, in the order in which they ended. Above a number the oldest are forgotten, but
 * never the last run of a tick nor the last successful one of a tick.
 */
final class EndedRuns {

    private final int most;
    private final Map<String, RunRecord> records = new LinkedHashMap<>();
    private final Map<Instant, String> takenTicks = new HashMap<>();
    private Optional<RunRecord> lastOfATick = Optional.empty();
    private Optional<RunRecord> lastSuccessfulOfATick = Optional.empty();

    EndedRuns(int most) {
        this.most = most;
    }

    /** Adds a run and returns those that are forgotten for it. */
    List<RunRecord> add(RunRecord record) {
        records.put(record.executionId(), record);
        if (record.scheduledFor().isPresent()) {
            lastOfATick = later(lastOfATick, record);
            if (record.status() == ExecutionStatus.SUCCESSFUL) {
                lastSuccessfulOfATick = later(lastSuccessfulOfATick, record);
                takenTicks.put(record.scheduledFor().get(), record.executionId());
            }
        }
        List<RunRecord> forgotten = forgettable();
        for (RunRecord old : forgotten) {
            records.remove(old.executionId());
            old.scheduledFor().ifPresent(tick -> takenTicks.remove(tick, old.executionId()));
        }
        return forgotten;
    }

    Collection<RunRecord> all() {
        return records.values();
    }

    /** Returns the successful run of a tick. */
    Optional<String> runOf(Instant tick) {
        return Optional.ofNullable(takenTicks.get(tick));
    }

    private static Optional<RunRecord> later(Optional<RunRecord> known, RunRecord record) {
        boolean isEarlier = known.isPresent()
                && record.scheduledFor()
                        .orElseThrow()
                        .isBefore(known.get().scheduledFor().orElseThrow());
        return isEarlier ? known : Optional.of(record);
    }

    private List<RunRecord> forgettable() {
        List<RunRecord> old = new ArrayList<>();
        int tooMany = records.size() - most;
        Iterator<RunRecord> oldest = records.values().iterator();
        for (int i = 0; i < tooMany; i++) {
            RunRecord record = oldest.next();
            if (!isKept(record)) {
                old.add(record);
            }
        }
        return old;
    }

    private boolean isKept(RunRecord record) {
        return lastOfATick.filter(record::equals).isPresent()
                || lastSuccessfulOfATick.filter(record::equals).isPresent();
    }
}
