package dev.penstock.data;

import static java.util.Objects.requireNonNull;

/**
 * A name and a type: what a schema says of one column.
 *
 * @param name the field's name; any characters, may be empty
 * @param type what the values of the column have been made into
 * @param isKey whether a source of objects is to take the name as a key of the record itself; otherwise a name with dots
 *     ({@code Address.City}) that is no key may also be a path into an object
 */
public record Field(String name, FieldType type, boolean isKey) {

    public Field {
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
    }

    /** Creates a field whose name may be a path. */
    public Field(String name, FieldType type) {
        this(name, type, false);
    }

    /** Returns a field that is a key of the record itself, whose values keep the kind they arrived with. */
    public static Field key(String name) {
        return new Field(name, FieldType.ANY, true);
    }

    /** Returns a field whose values keep the kind they arrived with. */
    public static Field of(String name) {
        return new Field(name, FieldType.ANY);
    }

    /** What a record has by itself; written out, because that takes 20 ms when a JVM first calls it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Field field && name.equals(field.name) && type == field.type && isKey == field.isKey;
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + type.hashCode();
    }
}
