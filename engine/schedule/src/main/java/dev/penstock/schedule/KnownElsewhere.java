package dev.penstock.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.quartz.JobKey;

/**
 * The flows whose alarms this process leaves to the others that share them, because it was woken for one and did not know
 * it. After a while it takes its part again: by then it may know the flow. Used by several threads.
 */
final class KnownElsewhere {

    private final Duration turn;
    private final Clock clock;
    private final Map<JobKey, Long> until = new ConcurrentHashMap<>();

    /**
     * @param turn how long the alarms of a flow are left to the others
     */
    KnownElsewhere(Duration turn, Clock clock) {
        this.turn = turn;
        this.clock = clock;
    }

    void add(JobKey flow) {
        until.put(flow, clock.millis() + turn.toMillis());
    }

    void remove(JobKey flow) {
        until.remove(flow);
    }

    boolean contains(JobKey flow) {
        Long end = until.get(flow);
        return end != null && (clock.millis() < end || !until.remove(flow, end));
    }

    /** Returns how many flows are left to others at most. */
    int size() {
        return until.size();
    }
}
