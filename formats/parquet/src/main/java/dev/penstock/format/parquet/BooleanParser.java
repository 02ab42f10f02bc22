package dev.penstock.format.parquet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.penstock.data.Column;

/** Reads {@code true} as 1 and {@code false} as 0. */
final class BooleanParser implements NumberParser {

    private static final byte[] TRUE = "true".getBytes(US_ASCII);
    private static final byte[] FALSE = "false".getBytes(US_ASCII);

    @Override
    public int read(Column column, int[] rows, int from, int to, long[] numbers) {
        byte[] bytes = column.bytes();
        for (int i = from; i < to; i++) {
            int offset = column.offset(rows[i]);
            int length = column.length(rows[i]);
            boolean isTrue = is(TRUE, bytes, offset, length);
            if (!isTrue && !is(FALSE, bytes, offset, length)) {
                return i;
            }
            numbers[i] = isTrue ? 1 : 0;
        }
        return to;
    }

    @Override
    public String allowed() {
        return "true and false";
    }

    private static boolean is(byte[] word, byte[] bytes, int offset, int length) {
        return length == word.length && Slices.equal(bytes, offset, word, 0, length);
    }
}
