package dev.penstock.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The alarms of one scheduler that are rung by hand. Used by one thread at a time. */
final class ManualTicker implements Ticker {

    private final Map<String, Alarm> ofFlow = new HashMap<>();
    private final TreeSet<Alarm> inOrder =
            new TreeSet<>(Comparator.comparing(Alarm::at).thenComparing(Alarm::flowName));
    private Optional<Wake> sleeper = Optional.empty();

    /** One alarm of one flow. */
    private record Alarm(String flowName, Instant at) {}

    @Override
    public void start(Wake wake) {
        sleeper = Optional.of(wake);
    }

    @Override
    public void set(String flowName, Instant at) {
        clear(flowName);
        Alarm alarm = new Alarm(flowName, at);
        ofFlow.put(flowName, alarm);
        inOrder.add(alarm);
    }

    @Override
    public void clear(String flowName) {
        Optional.ofNullable(ofFlow.remove(flowName)).ifPresent(inOrder::remove);
    }

    @Override
    public void pause() {
        sleeper = Optional.empty();
    }

    @Override
    public void close() {
        sleeper = Optional.empty();
        ofFlow.clear();
        inOrder.clear();
    }

    /** Returns the time of the next alarm. */
    Optional<Instant> next() {
        return inOrder.isEmpty()
                ? Optional.empty()
                : Optional.of(inOrder.first().at());
    }

    /** Rings the next alarm. */
    void ring() {
        String flowName = inOrder.first().flowName();
        clear(flowName);
        sleeper.ifPresent(wake -> wake.wake(flowName));
    }
}
