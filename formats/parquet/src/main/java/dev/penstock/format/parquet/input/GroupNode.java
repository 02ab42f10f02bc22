package dev.penstock.format.parquet.input;

import java.util.List;
import org.apache.parquet.format.FieldRepetitionType;

/**
 * An element that has other elements inside.
 *
 * @param meaning what the file says that it is
 */
record GroupNode(
        String name,
        FieldRepetitionType occurs,
        int maxDefinition,
        int maxRepetition,
        Meaning meaning,
        List<SchemaNode> children)
        implements SchemaNode {

    /** What a group stands for. */
    enum Meaning {
        /** Fields side by side. */
        STRUCT,
        /** A list, in a group around what repeats. */
        LIST,
        /** Keys and values, in a group around what repeats. */
        MAP
    }

    GroupNode {
        children = List.copyOf(children);
    }

    @Override
    public <R> R match(Cases<R> cases) throws MalformedException {
        return cases.group(this);
    }
}
