package dev.penstock.state;

import dev.penstock.connector.state.StateStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Looks for an order of steps that were taken at once, in which the book would have given the same answers. */
final class LinearOrder {

    private final List<Answered> all;
    private final int sessions;

    /** @param sessions how many sessions there were */
    LinearOrder(List<Answered> all, int sessions) {
        this.all = all;
        this.sessions = sessions;
    }

    /**
     * A step and its answer.
     *
     * @param session whose step it was
     * @param thread which took it
     * @param kind what {@link ModelPair#answer} is to do; -1 closes the session
     * @param begun when it had not begun yet
     * @param ended when it had ended
     */
    record Answered(int session, int thread, int kind, int rest, Object answer, long begun, long ended) {

        static Object take(StateStore store, int kind, int rest) throws IOException {
            if (kind == -1) {
                store.close();
                return "closed";
            }
            return ModelPair.answer(store, kind, rest);
        }
    }

    boolean exists() throws IOException {
        return exists(new ArrayList<>(), new ArrayList<>(all));
    }

    private boolean exists(List<Answered> order, List<Answered> rest) throws IOException {
        if (rest.isEmpty()) {
            return true;
        }
        for (Answered step : List.copyOf(rest)) {
            if (rest.stream().noneMatch(other -> other.ended() < step.begun())) {
                order.add(step);
                rest.remove(step);
                if (isRight(order) && exists(order, rest)) {
                    return true;
                }
                order.remove(step);
                rest.add(step);
            }
        }
        return false;
    }

    /** Whether the book gives the answers that were given, in this order. */
    private boolean isRight(List<Answered> order) throws IOException {
        MemoryStateStore memory = new MemoryStateStore(Folders.CLOCK, 10);
        List<StateStore> stores = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            stores.add(memory.openSession());
        }
        for (Answered step : order) {
            if (!Answered.take(stores.get(step.session()), step.kind(), step.rest())
                    .equals(step.answer())) {
                return false;
            }
        }
        return true;
    }
}
