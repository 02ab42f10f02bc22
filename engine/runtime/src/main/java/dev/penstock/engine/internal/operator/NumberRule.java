package dev.penstock.engine.internal.operator;

/** What a validation demands of a value as a number. */
public enum NumberRule {
    /** It is a number. */
    NUMERIC {
        @Override
        boolean holds(boolean isNumber, int signum) {
            return isNumber;
        }
    },
    /** It is not the number zero. Text that is no number is not zero. */
    NON_ZERO {
        @Override
        boolean holds(boolean isNumber, int signum) {
            return !isNumber || signum != 0;
        }
    },
    /** It is no number below zero. Text that is no number is not below zero. */
    NON_NEGATIVE {
        @Override
        boolean holds(boolean isNumber, int signum) {
            return !isNumber || signum >= 0;
        }
    };

    abstract boolean holds(boolean isNumber, int signum);
}
