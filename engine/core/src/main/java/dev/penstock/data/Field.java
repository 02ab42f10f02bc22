package dev.penstock.data;

import static java.util.Objects.requireNonNull;

/**
 * A name and a type: what a schema says of one column.
 *
 * @param name the field's name; any characters, may be empty
 * @param type what the values of the column have been made into
 */
public record Field(String name, FieldType type) {

    public Field {
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
    }

    /** Returns a field whose values keep the kind they arrived with. */
    public static Field of(String name) {
        return new Field(name, FieldType.ANY);
    }
}
