package dev.penstock.engine.internal.plan;

import dev.penstock.definition.Task;

/** A task and where it stands in the definition. */
record PlacedTask<T extends Task>(int index, T task) {

    /** Returns the place for problems, such as {@code tasks[2]}. */
    String place() {
        return "tasks[" + index + "]";
    }

    /** Returns the place of one property, such as {@code tasks[2].taskProperties.VALUE}. */
    String place(String property) {
        return place() + ".taskProperties." + property;
    }
}
