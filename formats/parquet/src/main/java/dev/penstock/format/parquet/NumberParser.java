package dev.penstock.format.parquet;

import dev.penstock.data.Column;

/** Reads texts as numbers of one {@link Layout}. Immutable, shared by threads. */
interface NumberParser {

    /**
     * Reads values of a column.
     *
     * @param rows where the values stand, none of them null
     * @param from the first place in {@code rows} that is read
     * @param to the place after the last
     * @param numbers takes the numbers, at the places of the rows
     * @return {@code to}, or the place of the first value that is not what it has to be
     */
    int read(Column column, int[] rows, int from, int to, long[] numbers);

    /** Returns what values may be, for messages. */
    String allowed();

    /** Returns the parser of a layout that is not text. */
    static NumberParser of(Layout layout) {
        return switch (layout) {
            case TEXT -> throw new IllegalArgumentException("text is not parsed");
            case BOOLEAN -> new BooleanParser();
            case INT32 -> new WholeNumberParser(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case INT64 -> new WholeNumberParser(Long.MIN_VALUE, Long.MAX_VALUE);
            case DOUBLE -> new DoubleParser();
            case DATE -> new DayParser();
            case TIMESTAMP -> new InstantParser();
        };
    }
}
