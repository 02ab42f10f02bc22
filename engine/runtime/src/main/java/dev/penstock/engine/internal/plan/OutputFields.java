package dev.penstock.engine.internal.plan;

import dev.penstock.data.Schema;
import dev.penstock.engine.internal.operator.MapOperator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of the destination while they are collected: which column each is made of. The last of a name wins. */
final class OutputFields {

    /** One field of the destination. */
    private record Source(int column, boolean named) {}

    private final Map<String, Source> sources = new LinkedHashMap<>();

    /** Adds a field that is carried along under its own name. */
    void carry(String name, int column) {
        sources.put(name, new Source(column, false));
    }

    /** Adds a field that a task maps by name. */
    void map(String name, int column) {
        sources.put(name, new Source(column, true));
    }

    boolean isEmpty() {
        return sources.isEmpty();
    }

    /** Returns the fields, in the order in which their names came up first. */
    Schema schema() {
        return Schema.ofNames(sources.keySet());
    }

    MapOperator operator() {
        List<Source> inOrder = new ArrayList<>(sources.values());
        int[] columns = new int[inOrder.size()];
        boolean[] named = new boolean[inOrder.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = inOrder.get(i).column();
            named[i] = inOrder.get(i).named();
        }
        return new MapOperator(schema(), columns, named);
    }
}
