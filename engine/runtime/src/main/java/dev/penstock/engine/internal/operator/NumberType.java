package dev.penstock.engine.internal.operator;

import dev.penstock.data.ByteBuilder;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Which numbers a type holds. */
public enum NumberType {
    INT32 {
        @Override
        boolean holds(DecimalText number) {
            return isWholeNumber(number) && number.value().toBigInteger().bitLength() < 32;
        }
    },
    INT64 {
        @Override
        boolean holds(DecimalText number) {
            return isWholeNumber(number) && number.value().toBigInteger().bitLength() < 64;
        }
    },
    DOUBLE {
        @Override
        boolean holds(DecimalText number) {
            return number.isSmall() || Double.isFinite(number.value().doubleValue());
        }
    },
    DECIMAL {
        @Override
        boolean holds(DecimalText number) {
            return true;
        }
    };

    /** No whole number of 64 bits has more digits. */
    private static final int MOST_DIGITS = 20;

    abstract boolean holds(DecimalText number);

    boolean isWhole() {
        return this == INT32 || this == INT64;
    }

    /** Appends a number that the type holds. */
    void append(ByteBuilder out, DecimalText number) {
        if (isWhole()) {
            BigInteger whole = number.value().toBigInteger();
            out.append(whole.toString());
        } else {
            out.append(number.value().toString());
        }
    }

    /** Whether a number is whole and small enough to look at its digits. */
    private static boolean isWholeNumber(DecimalText number) {
        if (number.isSmall() && number.scale() == 0) {
            return true;
        }
        BigDecimal value = number.value().stripTrailingZeros();
        return value.scale() <= 0 && value.precision() - (long) value.scale() <= MOST_DIGITS;
    }
}
