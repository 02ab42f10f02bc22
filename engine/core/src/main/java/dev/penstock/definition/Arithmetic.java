package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Computes one number from two fields.
 *
 * @param operation what is computed
 * @param left the field of the first operand
 * @param right the field of the second operand
 * @param destinationField the temporary field of the result, up to 256 characters; an empty one stands for
 *     the default {@code left,right}, which may be longer
 * @param unused members without a meaning for this kind
 */
public record Arithmetic(
        ArithmeticOperator operation, String left, String right, String destinationField, UnusedMembers unused)
        implements Task {

    public Arithmetic {
        requireNonNull(operation, "operation is null");
        TextRule.SOURCE_FIELD.require("sourceFields[0]", left);
        TextRule.SOURCE_FIELD.require("sourceFields[1]", right);
        requireNonNull(destinationField, "destinationField is null");
        if (destinationField.isEmpty()) {
            destinationField = order(left, right);
        }
        if (!destinationField.equals(order(left, right))) {
            TextRule.DESTINATION_FIELD.require("destinationField", destinationField);
        }
        requireNonNull(unused, "unused is null");
        unused.mayHave(Set.of(), TaskProperty.MATH_OPERATION_FIELDS_ORDER);
    }

    /** Creates a task without unused members. */
    public Arithmetic(ArithmeticOperator operation, String left, String right, String destinationField) {
        this(operation, left, right, destinationField, UnusedMembers.NONE);
    }

    /** Returns how the two operands are written in one text, which is also the result's name if nobody gave one. */
    public static String order(String left, String right) {
        return left + "," + right;
    }

    @Override
    public TaskType type() {
        return TaskType.ARITHMETIC;
    }

    @Override
    public ConnectorOperator operator() {
        return operation.operator();
    }

    @Override
    public List<String> sourceFields() {
        return List.of(left, right);
    }

    @Override
    public Optional<String> destination() {
        return Written.destination(destinationField);
    }

    @Override
    public Map<TaskProperty, String> taskProperties() {
        return PropertyText.of(unused)
                .put(TaskProperty.MATH_OPERATION_FIELDS_ORDER, Written.property(order(left, right)))
                .map();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.arithmetic(this);
    }
}
