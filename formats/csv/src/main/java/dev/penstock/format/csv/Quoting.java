package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.data.ByteBuilder;

/** When a field is put into quotes, and how. Immutable. */
final class Quoting {

    private static final int NONE = -1;

    private final boolean[] needed = new boolean[256];
    private final byte quote;
    private final int escape;
    private final int comment;

    Quoting(CsvDialect dialect) {
        quote = (byte) dialect.quote();
        escape = dialect.escape().map(c -> (int) c).orElse(NONE);
        comment = dialect.comment().map(c -> (int) c).orElse(NONE);
        needed[quote] = true;
        needed[Cells.CR] = true;
        needed[Cells.LF] = true;
        needed[dialect.delimiter().getBytes(UTF_8)[0] & 0xFF] = true;
        if (escape != NONE) {
            needed[escape] = true;
        }
    }

    /** Whether text cannot stand without quotes. */
    boolean isNeeded(byte[] source, int offset, int length, boolean beginsRecord) {
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            if (needed[source[i] & 0xFF]) {
                return true;
            }
        }
        return beginsRecord && length > 0 && source[offset] == comment;
    }

    /** Appends text in quotes, with the quotes and escapes in it doubled. */
    void appendQuoted(byte[] source, int offset, int length, ByteBuilder out) {
        int end = offset + length;
        byte[] target = out.reserve(Math.addExact(length, 2 + doubled(source, offset, end)));
        int size = out.size();
        target[size++] = quote;
        for (int i = offset; i < end; i++) {
            byte value = source[i];
            if (value == quote || value == escape) {
                target[size++] = value;
            }
            target[size++] = value;
        }
        target[size++] = quote;
        out.size(size);
    }

    private int doubled(byte[] source, int offset, int end) {
        int count = 0;
        for (int i = offset; i < end; i++) {
            count += source[i] == quote || source[i] == escape ? 1 : 0;
        }
        return count;
    }
}
