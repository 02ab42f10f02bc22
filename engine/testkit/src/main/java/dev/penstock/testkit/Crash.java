package dev.penstock.testkit;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.state.StateStore;
import java.io.IOException;

/**
 * The death of a process at a chosen step, for tests of what is left of it.
 *
 * <p>The steps are the calls of the stores that are wrapped, counted together from 1. At the chosen one the process dies,
 * before or after the step has had its effect; from then on no call has any effect, as after {@code kill -9}. A test
 * tries one step after the other until a run gets through:
 *
 * <pre>{@code
 * Crash crash = Crash.before(step);
 * FlowEngine engine = Penstock.builder(crash.of(objects)).stateStore(crash.of(session)).build();
 * engine.run(flow);
 * boolean through = !crash.happened();
 * }</pre>
 *
 * <p>Used by several threads.
 */
public final class Crash {

    private final int step;
    private final boolean after;
    private int steps;
    private boolean happened;

    private Crash(int step, boolean after) {
        if (step < 1) {
            throw new IllegalArgumentException("step is %d; the least is 1".formatted(step));
        }
        this.step = step;
        this.after = after;
    }

    /** Returns a death before a step has an effect. */
    public static Crash before(int step) {
        return new Crash(step, false);
    }

    /** Returns a death after a step has had its effect and before anybody learns of it. */
    public static Crash after(int step) {
        return new Crash(step, true);
    }

    /** Returns a store whose calls are steps. */
    public ObjectStore of(ObjectStore store) {
        return new FaultyObjectStore(requireNonNull(store, "store is null"), this);
    }

    /** Returns a store whose calls are steps. Closing it is none and does nothing: a dead process closes nothing. */
    public StateStore of(StateStore store) {
        return new FaultyStateStore(requireNonNull(store, "store is null"), this);
    }

    /** Whether the process is dead. */
    public synchronized boolean happened() {
        return happened;
    }

    /** Takes a step, or dies. */
    synchronized <T> T step(String name, Step<T> effect) throws IOException {
        if (happened) {
            throw new IOException("the process is dead");
        }
        steps++;
        if (steps < step) {
            return effect.take();
        }
        if (steps == step) {
            happened = true;
            if (after) {
                effect.take();
            }
            throw new IOException("the process dies at step " + steps + ", " + name);
        }
        return effect.take();
    }

    /** One call of a store. */
    @FunctionalInterface
    interface Step<T> {

        T take() throws IOException;
    }
}
