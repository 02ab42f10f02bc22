package dev.penstock.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The tasks of a flow, as JSON, by the stages in which they work.
 *
 * @param free tasks of which the order does not matter at all
 * @param lists tasks of which each list must keep its order; how the lists are mixed does not matter
 */
record RandomFlow(List<String> free, List<List<String>> lists) {

    /** Returns the tasks one stage after the other. */
    String inOrder() {
        List<String> tasks = new ArrayList<>(free);
        lists.forEach(tasks::addAll);
        return array(tasks);
    }

    /** Returns the tasks mixed at random, each list in its order. */
    String mixed(long seed) {
        Random random = new Random(seed);
        List<List<String>> left = new ArrayList<>();
        lists.forEach(list -> left.add(new ArrayList<>(list)));
        free.forEach(task -> left.add(new ArrayList<>(List.of(task))));
        left.removeIf(List::isEmpty);
        List<String> tasks = new ArrayList<>();
        while (!left.isEmpty()) {
            Collections.shuffle(left, random);
            tasks.add(left.get(0).remove(0));
            left.removeIf(List::isEmpty);
        }
        return array(tasks);
    }

    @Override
    public String toString() {
        return inOrder();
    }

    private static String array(List<String> tasks) {
        return "[" + String.join(",\n", tasks) + "]";
    }
}
