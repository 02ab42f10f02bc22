package dev.penstock.connector;

import static java.util.Objects.requireNonNull;

import dev.penstock.data.Schema;

/**
 * What a source says of its fields.
 *
 * @param schema the fields that are known, in the order of the source
 * @param open whether records may have other fields too. A task may then name any field, or a path into an object
 *     ({@code Address.City}); where it is closed, a field that is not in the schema does not exist.
 */
public record SourceSchema(Schema schema, boolean open) {

    public SourceSchema {
        requireNonNull(schema, "schema is null");
    }

    /** Returns the schema of a source that has these fields and no others. */
    public static SourceSchema closed(Schema schema) {
        return new SourceSchema(schema, false);
    }

    /** Returns the schema of a source that has these fields and may have others. */
    public static SourceSchema open(Schema schema) {
        return new SourceSchema(schema, true);
    }
}
