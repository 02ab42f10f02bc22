package dev.penstock.engine.internal.operator;

/**
 * An operator and what is expected of it.
 *
 * @param title what it was made of, for messages
 * @param operator the operator
 * @param columns how many columns its batches have
 * @param changed the one column that it may replace, {@link #NONE} or {@link #ALL}; all others it shares
 * @param oracle what it does to a record
 */
record Trial(String title, Operator operator, int columns, int changed, RowOracle oracle) {

    /** Says that no column is replaced. */
    static final int NONE = -1;

    /** Says that any column may be replaced. */
    static final int ALL = -2;

    boolean shares(int position) {
        return changed != ALL && position != changed;
    }
}
