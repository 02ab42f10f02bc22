package dev.penstock.definition;

/** What a task asks of its source connector, in the words of {@code connectorOperator}. */
public enum ConnectorOperator implements Worded {
    PROJECTION,
    EQUAL_TO,
    NOT_EQUAL_TO,
    LESS_THAN,
    LESS_THAN_OR_EQUAL_TO,
    GREATER_THAN,
    GREATER_THAN_OR_EQUAL_TO,
    BETWEEN,
    CONTAINS,
    ADDITION,
    SUBTRACTION,
    MULTIPLICATION,
    DIVISION,
    MASK_ALL,
    MASK_FIRST_N,
    MASK_LAST_N,
    VALIDATE_NON_NULL,
    VALIDATE_NON_ZERO,
    VALIDATE_NON_NEGATIVE,
    VALIDATE_NUMERIC,
    NO_OP
}
