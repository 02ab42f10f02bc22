package dev.penstock.engine.internal.plan;

import dev.penstock.data.Field;
import dev.penstock.data.Schema;
import dev.penstock.definition.Task;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The columns that steps see while a flow is compiled: those of the source, then temporary ones as they are made. */
final class WorkingFields {

    private final Schema source;
    private final Map<Integer, Integer> temporary = new HashMap<>();
    private Schema schema;

    WorkingFields(Schema source) {
        this.source = source;
        this.schema = source;
    }

    /** Returns the fields there are now. */
    Schema schema() {
        return schema;
    }

    /** Returns the position of a field of the source, if it is read. */
    OptionalInt source(String name) {
        return source.position(name);
    }

    /** Returns the position of the temporary field that a task has made. */
    int temporary(PlacedTask<? extends Task> producer) {
        return temporary.get(producer.index());
    }

    /** Adds the temporary field of a task and returns its position. */
    int add(PlacedTask<? extends Task> producer) {
        String name = Producers.nameOf(producer.task());
        String unique = name;
        while (schema.contains(unique)) {
            unique += " of " + producer.place();
        }
        temporary.put(producer.index(), schema.size());
        schema = schema.plus(Field.of(unique));
        return schema.size() - 1;
    }
}
