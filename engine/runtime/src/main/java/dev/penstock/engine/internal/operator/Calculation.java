package dev.penstock.engine.internal.operator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The four operations on decimal numbers (docs/reference/arithmetic.md).
 *
 * <p>Sums, differences and products are exact; quotients have 34 significant digits, rounded half even, and are exact
 * where that is enough. A result that would have more than {@link #MOST_DIGITS} digits is rounded to 34 too, so that no
 * input ({@code 1e999999999}) can take all memory.
 */
public enum Calculation {
    ADDITION {
        @Override
        BigDecimal apply(BigDecimal left, BigDecimal right) {
            return sumDigits(left, right) > MOST_DIGITS ? left.add(right, ROUNDED) : left.add(right);
        }
    },
    SUBTRACTION {
        @Override
        BigDecimal apply(BigDecimal left, BigDecimal right) {
            return sumDigits(left, right) > MOST_DIGITS ? left.subtract(right, ROUNDED) : left.subtract(right);
        }
    },
    MULTIPLICATION {
        @Override
        BigDecimal apply(BigDecimal left, BigDecimal right) {
            long digits = (long) left.precision() + right.precision();
            return digits > MOST_DIGITS ? left.multiply(right, ROUNDED) : left.multiply(right);
        }
    },
    DIVISION {
        @Override
        BigDecimal apply(BigDecimal left, BigDecimal right) {
            return left.divide(right, ROUNDED);
        }
    };

    /** How many digits an exact result may have. */
    static final int MOST_DIGITS = 1_000;

    private static final MathContext ROUNDED = new MathContext(34, RoundingMode.HALF_EVEN);

    abstract BigDecimal apply(BigDecimal left, BigDecimal right);

    /** Returns the result without trailing zeros, or nothing for a division by zero or an exponent beyond 32 bits. */
    Optional<BigDecimal> calculate(BigDecimal left, BigDecimal right) {
        if (this == DIVISION && right.signum() == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(apply(plainZero(left), plainZero(right)).stripTrailingZeros());
        } catch (ArithmeticException exponentTooLarge) {
            return Optional.empty();
        }
    }

    /** A zero is written with any exponent, and adds no digits. */
    private static BigDecimal plainZero(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number;
    }

    /** Returns how many digits an exact sum spans: from the highest place of either to the lowest of either. */
    private static long sumDigits(BigDecimal left, BigDecimal right) {
        long highest = Math.max((long) left.precision() - left.scale(), (long) right.precision() - right.scale());
        long lowest = Math.min(-(long) left.scale(), -(long) right.scale());
        return highest - lowest;
    }
}
