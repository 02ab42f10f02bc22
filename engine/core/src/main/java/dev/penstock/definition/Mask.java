package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces characters of a field by a symbol, in place.
 *
 * @param field the field
 * @param side which characters are hidden
 * @param length how many characters are hidden, at least 1; with {@link Side#ALL} it has no meaning and 0 says that
 *     it is not given
 * @param symbol the one character that stands in place of each hidden one
 * @param unused members without a meaning for this kind
 */
public record Mask(String field, Side side, int length, String symbol, UnusedMembers unused) implements Task {

    /** The symbol of a mask that names none. */
    public static final String DEFAULT_SYMBOL = "*";

    /** Which characters of a value are hidden. */
    public enum Side implements ForOperator {
        ALL(ConnectorOperator.MASK_ALL),
        FIRST_N(ConnectorOperator.MASK_FIRST_N),
        LAST_N(ConnectorOperator.MASK_LAST_N);

        private final ConnectorOperator operator;

        Side(ConnectorOperator operator) {
            this.operator = operator;
        }

        /** Returns the operator that stands for this side. */
        @Override
        public ConnectorOperator operator() {
            return operator;
        }
    }

    public Mask {
        TextRule.SOURCE_FIELD.require("sourceFields[0]", field);
        requireNonNull(side, "side is null");
        if (side != Side.ALL || length != 0) {
            NumberRule.MASK_LENGTH.require(TaskProperty.MASK_LENGTH.place(), length);
        }
        requireNonNull(symbol, "symbol is null");
        Check.that(
                symbol.codePointCount(0, symbol.length()) == 1,
                "task.mask-value",
                TaskProperty.MASK_VALUE.place(),
                Problem.quote(symbol),
                "one character");
        requireNonNull(unused, "unused is null");
        unused.mayHave(
                Set.of(UnusedMembers.Member.DESTINATION_FIELD), TaskProperty.MASK_LENGTH, TaskProperty.MASK_VALUE);
    }

    /** Creates a task without unused members. */
    public Mask(String field, Side side, int length, String symbol) {
        this(field, side, length, symbol, UnusedMembers.NONE);
    }

    @Override
    public TaskType type() {
        return TaskType.MASK;
    }

    @Override
    public ConnectorOperator operator() {
        return side.operator();
    }

    @Override
    public List<String> sourceFields() {
        return List.of(field);
    }

    @Override
    public Map<TaskProperty, String> taskProperties() {
        return PropertyText.of(unused)
                .put(TaskProperty.MASK_VALUE, symbol)
                .put(TaskProperty.MASK_LENGTH, length == 0 ? Optional.empty() : Optional.of(Integer.toString(length)))
                .map();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.mask(this);
    }
}
