package dev.penstock.definition;

/** What an {@link Arithmetic} task computes. */
public enum ArithmeticOperator implements Worded {
    ADDITION(Operator.ADDITION),
    SUBTRACTION(Operator.SUBTRACTION),
    MULTIPLICATION(Operator.MULTIPLICATION),
    DIVISION(Operator.DIVISION);

    private final Operator operator;

    ArithmeticOperator(Operator operator) {
        this.operator = operator;
    }

    /** Returns the same operator among all operators. */
    public Operator operator() {
        return operator;
    }
}
