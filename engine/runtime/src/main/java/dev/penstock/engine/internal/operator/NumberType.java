package dev.penstock.engine.internal.operator;

import dev.penstock.data.ByteBuilder;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Which numbers a type holds. */
public enum NumberType {
    INT32 {
        @Override
        boolean holds(DecimalText number) {
            return fits(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
    },
    INT64 {
        @Override
        boolean holds(DecimalText number) {
            return fits(number, Long.MIN_VALUE, Long.MAX_VALUE);
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

    abstract boolean holds(DecimalText number);

    boolean isWhole() {
        return this == INT32 || this == INT64;
    }

    /** Returns how many digits the type has room for, whatever they are, as far as short texts go. */
    int alwaysHeld() {
        return this == INT32 ? 9 : 16;
    }

    /** Appends a number that the type holds. */
    void append(ByteBuilder out, DecimalText number) {
        if (isWhole() && number.isSmall()) {
            DecimalWriter.append(out, number.unscaled(), number.scale());
        } else if (isWhole()) {
            BigInteger whole = number.value().toBigInteger();
            out.append(whole.toString());
        } else {
            out.append(number.value().toString());
        }
    }

    /** Whether a number is whole and lies between two longs, both included. */
    private static boolean fits(DecimalText number, long least, long most) {
        if (number.isSmall() && number.scale() == 0) {
            return number.unscaled() >= least && number.unscaled() <= most;
        }
        BigDecimal value = number.value().stripTrailingZeros();
        return value.scale() <= 0
                && value.compareTo(BigDecimal.valueOf(least)) >= 0
                && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
