package dev.penstock.definition;

/** What an {@link Arithmetic} task computes. */
public enum ArithmeticOperator implements Worded, ForOperator {
    ADDITION(ConnectorOperator.ADDITION),
    SUBTRACTION(ConnectorOperator.SUBTRACTION),
    MULTIPLICATION(ConnectorOperator.MULTIPLICATION),
    DIVISION(ConnectorOperator.DIVISION);

    private final ConnectorOperator operator;

    ArithmeticOperator(ConnectorOperator operator) {
        this.operator = operator;
    }

    /** Returns the same operator among all operators. */
    @Override
    public ConnectorOperator operator() {
        return operator;
    }
}
