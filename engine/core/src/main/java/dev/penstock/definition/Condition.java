package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a {@link Filter} keeps. */
public sealed interface Condition {

    /** Returns the operator that stands for the condition. */
    ConnectorOperator operator();

    /** Returns the fields that the condition names. */
    List<String> fields();

    /** Returns the properties in which a condition of this kind is written. */
    Set<TaskProperty> properties();

    /** Calls the case for this kind of condition. A new kind does not compile until every caller has a case for it. */
    <R> R match(Cases<R> cases);

    /** One answer per kind of condition. */
    interface Cases<R> {

        R projection(Projection condition);

        R comparison(Comparison condition);

        R between(Between condition);
    }

    /**
     * Keeps some fields of every record.
     *
     * @param fields the fields that are kept
     */
    record Projection(List<String> fields) implements Condition {

        public Projection {
            fields = Check.fields(fields, "fields");
        }

        @Override
        public ConnectorOperator operator() {
            return ConnectorOperator.PROJECTION;
        }

        @Override
        public Set<TaskProperty> properties() {
            return Set.of();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.projection(this);
        }
    }

    /**
     * Keeps the records in which a field compares to one of the values; {@code NOT_EQUAL_TO} keeps those in which it
     * equals none of them.
     *
     * <p>Several values are written in one text with commas between, so none of them can have a comma; a single value
     * may.
     *
     * @param field the field
     * @param operator one of {@link #OPERATORS}
     * @param values what the field is compared to, at least one; the values together have 2048 characters at most
     * @param dataType the label of the field's type
     */
    record Comparison(String field, ConnectorOperator operator, List<String> values, Optional<String> dataType)
            implements Condition {

        /** The operators that compare a field to values. */
        public static final Set<ConnectorOperator> OPERATORS = Collections.unmodifiableSet(EnumSet.of(
                ConnectorOperator.EQUAL_TO,
                ConnectorOperator.NOT_EQUAL_TO,
                ConnectorOperator.LESS_THAN,
                ConnectorOperator.LESS_THAN_OR_EQUAL_TO,
                ConnectorOperator.GREATER_THAN,
                ConnectorOperator.GREATER_THAN_OR_EQUAL_TO,
                ConnectorOperator.CONTAINS));

        public Comparison {
            TextRule.SOURCE_FIELD.require("sourceFields[0]", field);
            requireNonNull(operator, "operator is null");
            Check.that(
                    OPERATORS.contains(operator),
                    "task.operator",
                    "connectorOperator",
                    operator.word(),
                    "one of " + OPERATORS);
            values = Check.list(values, "values");
            TaskProperty property = values.size() == 1 ? TaskProperty.VALUE : TaskProperty.VALUES;
            Check.that(!values.isEmpty(), "task.values", property.place(), "no values", "at least one");
            Check.that(
                    values.size() == 1 || !hasComma(values),
                    "task.values",
                    property.place(),
                    "a comma in one of several values",
                    "values without commas, for a comma stands between them");
            TextRule.TASK_PROPERTY.require(property.place(), String.join(",", values));
            TextRule.TASK_PROPERTY.require(TaskProperty.DATA_TYPE.place(), dataType);
        }

        private static boolean hasComma(List<String> values) {
            for (String value : values) {
                if (value.indexOf(',') >= 0) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public List<String> fields() {
            return List.of(field);
        }

        @Override
        public Set<TaskProperty> properties() {
            return EnumSet.of(TaskProperty.VALUE, TaskProperty.VALUES, TaskProperty.DATA_TYPE);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.comparison(this);
        }
    }

    /**
     * Keeps the records in which a field lies between two bounds.
     *
     * @param field the field
     * @param lower the bound below, up to 2048 characters and not empty
     * @param upper the bound above, up to 2048 characters and not empty
     * @param dataType the label of the field's type
     */
    record Between(String field, String lower, String upper, Optional<String> dataType) implements Condition {

        public Between {
            TextRule.SOURCE_FIELD.require("sourceFields[0]", field);
            TextRule.TASK_PROPERTY.require(TaskProperty.LOWER_BOUND.place(), lower);
            TextRule.TASK_PROPERTY.require(TaskProperty.UPPER_BOUND.place(), upper);
            TextRule.TASK_PROPERTY.require(TaskProperty.DATA_TYPE.place(), dataType);
        }

        @Override
        public ConnectorOperator operator() {
            return ConnectorOperator.BETWEEN;
        }

        @Override
        public List<String> fields() {
            return List.of(field);
        }

        @Override
        public Set<TaskProperty> properties() {
            return EnumSet.of(TaskProperty.LOWER_BOUND, TaskProperty.UPPER_BOUND, TaskProperty.DATA_TYPE);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.between(this);
        }
    }
}
