package dev.penstock.format.parquet.input;

import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.Type;

/**
 * An element that has values: a column of the file.
 *
 * @param path its name behind those of the groups around it, with dots
 * @param type how its values are stored
 * @param width how many bytes a value has; 0 where they differ, and for truth values
 * @param text what the values are as text
 * @param index which column it is, from 0
 */
record LeafNode(
        String name,
        String path,
        FieldRepetitionType occurs,
        int maxDefinition,
        int maxRepetition,
        Type type,
        int width,
        ValueText text,
        int index)
        implements SchemaNode {

    @Override
    public <R> R match(Cases<R> cases) throws MalformedException {
        return cases.leaf(this);
    }
}
