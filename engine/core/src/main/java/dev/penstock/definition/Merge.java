package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the texts of several fields together.
 *
 * @param fields the fields that the format may name, at least one
 * @param destinationField the temporary field of the result, up to 256 characters; an empty one stands for
 *     the default, the fields with a comma between, which may be longer
 * @param format the text of the result, with <code>${field}</code> where a field's text belongs
 * @param unused members without a meaning for this kind
 */
public record Merge(List<String> fields, String destinationField, String format, UnusedMembers unused) implements Task {

    public Merge {
        fields = Check.fields(fields, "fields");
        Check.that(!fields.isEmpty(), "task.source-fields", "sourceFields", "no source fields", "at least one");
        requireNonNull(destinationField, "destinationField is null");
        if (destinationField.isEmpty()) {
            destinationField = String.join(",", fields);
        }
        if (!destinationField.equals(String.join(",", fields))) {
            TextRule.DESTINATION_FIELD.require("destinationField", destinationField);
        }
        TextRule.TASK_PROPERTY.require(TaskProperty.CONCAT_FORMAT.place(), format);
        ConcatFormat.parse(format, fields);
        requireNonNull(unused, "unused is null");
        unused.mayHave(Set.of(), TaskProperty.CONCAT_FORMAT);
    }

    /** Creates a task without unused members. */
    public Merge(List<String> fields, String destinationField, String format) {
        this(fields, destinationField, format, UnusedMembers.NONE);
    }

    /** Returns the format cut into what is literal and what is a field's; two literals never follow each other. */
    public List<Part> parts() {
        return ConcatFormat.parse(format, fields);
    }

    @Override
    public TaskType type() {
        return TaskType.MERGE;
    }

    @Override
    public ConnectorOperator operator() {
        return ConnectorOperator.NO_OP;
    }

    @Override
    public List<String> sourceFields() {
        return fields;
    }

    @Override
    public Optional<String> destination() {
        return Written.destination(destinationField);
    }

    @Override
    public Map<TaskProperty, String> taskProperties() {
        return PropertyText.of(unused).put(TaskProperty.CONCAT_FORMAT, format).map();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.merge(this);
    }

    /** A piece of a format. */
    public sealed interface Part {}

    /**
     * A piece that is the same in every record.
     *
     * @param text the piece, not empty
     */
    public record Literal(String text) implements Part {

        public Literal {
            requireNonNull(text, "text is null");
        }
    }

    /**
     * A piece that is the text of a field.
     *
     * @param field the field
     */
    public record FieldReference(String field) implements Part {

        public FieldReference {
            requireNonNull(field, "field is null");
        }
    }
}
