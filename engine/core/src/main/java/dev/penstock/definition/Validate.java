package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Demands something of a field in every record.
 *
 * @param field the field
 * @param rule what must hold
 * @param action what happens where it does not
 * @param unused members without a meaning for this kind
 */
public record Validate(String field, Rule rule, Action action, UnusedMembers unused) implements Task {

    /** What must hold for a value. */
    public enum Rule implements ForOperator {
        NON_NULL(ConnectorOperator.VALIDATE_NON_NULL),
        NON_ZERO(ConnectorOperator.VALIDATE_NON_ZERO),
        NON_NEGATIVE(ConnectorOperator.VALIDATE_NON_NEGATIVE),
        NUMERIC(ConnectorOperator.VALIDATE_NUMERIC);

        private final ConnectorOperator operator;

        Rule(ConnectorOperator operator) {
            this.operator = operator;
        }

        /** Returns the operator that stands for this rule. */
        @Override
        public ConnectorOperator operator() {
            return operator;
        }
    }

    /** What happens where the rule does not hold. */
    public enum Action implements Worded {
        /** The record is left out. */
        DROP_RECORD("DropRecord"),
        /** The run fails. */
        DROP_DATASET("DropDataset");

        private final String word;

        Action(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    public Validate {
        TextRule.SOURCE_FIELD.require("sourceFields[0]", field);
        requireNonNull(rule, "rule is null");
        requireNonNull(action, "action is null");
        requireNonNull(unused, "unused is null");
        unused.mayHave(Set.of(UnusedMembers.Member.DESTINATION_FIELD), TaskProperty.VALIDATION_ACTION);
    }

    /** Creates a task without unused members. */
    public Validate(String field, Rule rule, Action action) {
        this(field, rule, action, UnusedMembers.NONE);
    }

    @Override
    public TaskType type() {
        return TaskType.VALIDATE;
    }

    @Override
    public ConnectorOperator operator() {
        return rule.operator();
    }

    @Override
    public List<String> sourceFields() {
        return List.of(field);
    }

    @Override
    public Map<TaskProperty, String> taskProperties() {
        return PropertyText.of(unused)
                .put(TaskProperty.VALIDATION_ACTION, action.word())
                .map();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.validate(this);
    }
}
