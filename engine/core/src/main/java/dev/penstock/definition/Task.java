package dev.penstock.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One step of a flow.
 *
 * <p>The accessors of this interface tell how the task is written in a definition; those of the kinds tell what it
 * means.
 */
public sealed interface Task
        permits Arithmetic, Filter, MapField, MapAll, Mask, Merge, Partition, Passthrough, Truncate, Validate {

    /** Calls the case for this kind of task. A new kind does not compile until every caller has a case for it. */
    <R> R match(Cases<R> cases);

    /** Returns the kind of the task. */
    TaskType type();

    /** Returns what the task asks of its source connector. */
    ConnectorOperator operator();

    /** Returns {@code sourceFields} as they are written. */
    List<String> sourceFields();

    /** Returns {@code destinationField} as it is written, if it is. */
    default Optional<String> destination() {
        return unused().destinationField();
    }

    /** Returns {@code taskProperties} as they are written, those without a meaning among them, in the order of the enum. */
    default Map<TaskProperty, String> taskProperties() {
        return PropertyText.of(unused()).map();
    }

    /** Returns the members that have no meaning for this kind of task. */
    UnusedMembers unused();

    /** One answer per kind of task. */
    interface Cases<R> {

        R arithmetic(Arithmetic task);

        R filter(Filter task);

        R mapField(MapField task);

        R mapAll(MapAll task);

        R mask(Mask task);

        R merge(Merge task);

        R partition(Partition task);

        R passthrough(Passthrough task);

        R truncate(Truncate task);

        R validate(Validate task);
    }
}
