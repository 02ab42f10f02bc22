package dev.penstock.definition;

import java.util.Optional;

/** What an {@link Arithmetic} task computes. */
public enum ArithmeticOperator implements Worded {
    ADDITION(ConnectorOperator.ADDITION),
    SUBTRACTION(ConnectorOperator.SUBTRACTION),
    MULTIPLICATION(ConnectorOperator.MULTIPLICATION),
    DIVISION(ConnectorOperator.DIVISION);

    private final ConnectorOperator operator;

    ArithmeticOperator(ConnectorOperator operator) {
        this.operator = operator;
    }

    /** Returns the calculation that an operator stands for, if it is one. */
    public static Optional<ArithmeticOperator> of(ConnectorOperator operator) {
        for (ArithmeticOperator one : values()) {
            if (one.operator == operator) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Returns the same operator among all operators. */
    public ConnectorOperator operator() {
        return operator;
    }
}
