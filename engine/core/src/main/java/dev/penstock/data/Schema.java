package dev.penstock.data;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The fields of a batch, in order, each name once.
 *
 * <p>Immutable, and equal to any schema with the same fields in the same order.
 */
public final class Schema {

    /** The schema without fields. */
    public static final Schema EMPTY = new Schema(List.of());

    private final List<Field> fields;
    private final Map<String, Integer> positions;

    private Schema(List<Field> fields) {
        this.fields = fields;
        this.positions = new HashMap<>(fields.size() * 2);
        for (Field field : fields) {
            if (positions.put(field.name(), positions.size()) != null) {
                throw new IllegalArgumentException("the field %s is there twice".formatted(field.name()));
            }
        }
    }

    /**
     * Returns a schema of these fields.
     *
     * @throws IllegalArgumentException if a name is there twice
     */
    public static Schema of(List<Field> fields) {
        return new Schema(List.copyOf(fields));
    }

    /** Returns a schema of keys with these names, each of type {@link FieldType#ANY}. */
    public static Schema ofKeys(Collection<String> names) {
        List<Field> fields = new ArrayList<>(names.size());
        for (String name : names) {
            fields.add(Field.key(name));
        }
        return of(fields);
    }

    /** Returns a schema of fields with these names, each of type {@link FieldType#ANY}. */
    public static Schema ofNames(Collection<String> names) {
        List<Field> fields = new ArrayList<>(names.size());
        for (String name : names) {
            fields.add(Field.of(name));
        }
        return of(fields);
    }

    /** Returns a schema of fields with these names, each of type {@link FieldType#ANY}. */
    public static Schema ofNames(String... names) {
        return ofNames(List.of(names));
    }

    public List<Field> fields() {
        return fields;
    }

    public int size() {
        return fields.size();
    }

    public Field field(int position) {
        return fields.get(position);
    }

    /** Returns the names in order. */
    public List<String> names() {
        List<String> names = new ArrayList<>(fields.size());
        for (Field field : fields) {
            names.add(field.name());
        }
        return Collections.unmodifiableList(names);
    }

    /** Returns where the field of this name stands, if there is one. */
    public OptionalInt position(String name) {
        requireNonNull(name, "name is null");
        Integer position = positions.get(name);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** Whether there is a field of this name. */
    public boolean contains(String name) {
        return position(name).isPresent();
    }

    /** Returns a schema with one more field at the end. */
    public Schema plus(Field field) {
        List<Field> more = new ArrayList<>(fields);
        more.add(requireNonNull(field, "field is null"));
        return of(more);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schema schema && fields.equals(schema.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
