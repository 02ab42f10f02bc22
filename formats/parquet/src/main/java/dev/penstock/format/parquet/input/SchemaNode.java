package dev.penstock.format.parquet.input;

import org.apache.parquet.format.FieldRepetitionType;

/** An element of a file's schema, with the levels that say how much of it is there. */
sealed interface SchemaNode permits LeafNode, GroupNode {

    String name();

    FieldRepetitionType occurs();

    /** Returns the definition level from which on it is there. */
    int maxDefinition();

    /** Returns the repetition level at which its elements repeat, or those of the closest element around it. */
    int maxRepetition();

    /** Calls the case for this kind of element. */
    <R> R match(Cases<R> cases) throws MalformedException;

    /** Whether it may be there many times. */
    default boolean isRepeated() {
        return occurs() == FieldRepetitionType.REPEATED;
    }

    /** One answer per kind of element. */
    interface Cases<R> {

        R leaf(LeafNode leaf) throws MalformedException;

        R group(GroupNode group) throws MalformedException;
    }
}
