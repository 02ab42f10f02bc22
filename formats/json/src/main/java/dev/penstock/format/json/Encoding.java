package dev.penstock.format.json;

import dev.penstock.connector.DataFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** How the characters of a file are written, which its first bytes say. Behind {@link #open} all is UTF-8. */
enum Encoding {
    /** UTF-8, with a byte order mark or without. */
    UTF_8,
    /** UTF-16 of either order, with a byte order mark. */
    UTF_16;

    /** An encoding and the text of a file behind its byte order mark, in UTF-8. */
    record Text(Encoding encoding, InputStream bytes) {}

    /**
     * Looks at the first bytes of a file.
     *
     * @throws DataFormatException if they are the byte order mark of UTF-32
     */
    static Text open(String object, InputStream file) throws IOException {
        byte[] first = file.readNBytes(4);
        if (begins(first, 0xFF, 0xFE, 0, 0) || begins(first, 0, 0, 0xFE, 0xFF)) {
            throw new DataFormatException(
                    object,
                    1,
                    1,
                    "the file begins with the byte order mark of UTF-32;"
                            + " allowed is UTF-8, and UTF-16 with a byte order mark");
        }
        if (begins(first, 0xFF, 0xFE)) {
            return new Text(UTF_16, Utf16Stream.littleEndian(behind(2, first, file)));
        }
        if (begins(first, 0xFE, 0xFF)) {
            return new Text(UTF_16, Utf16Stream.bigEndian(behind(2, first, file)));
        }
        return new Text(UTF_8, behind(begins(first, 0xEF, 0xBB, 0xBF) ? 3 : 0, first, file));
    }

    /** Returns how many bytes of the file became the bytes from {@code from} to {@code to - 1}. */
    long size(byte[] bytes, int from, int to) {
        if (this == UTF_8) {
            return to - from;
        }
        long units = 0;
        for (int i = from; i < to; i++) {
            boolean continues = (bytes[i] & 0xC0) == 0x80;
            units += continues ? 0 : (bytes[i] & 0xF8) == 0xF0 ? 2 : 1;
        }
        return 2 * units;
    }

    /** Says what is wrong at the first byte that is not UTF-8. */
    String malformed(byte[] bytes, int at) {
        if (this == UTF_8) {
            return "the byte 0x%02X is not UTF-8 here; JSON lines are UTF-8".formatted(bytes[at]);
        }
        if (bytes[at] == Utf16Stream.CUT) {
            return "the file ends in the middle of a character; each has two or four bytes in UTF-16";
        }
        int half = (bytes[at] & 0xF) << 12 | (bytes[at + 1] & 0x3F) << 6 | bytes[at + 2] & 0x3F;
        return "0x%04X is half of a surrogate pair; only whole pairs are characters in UTF-16".formatted(half);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i == bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static InputStream behind(int mark, byte[] first, InputStream rest) {
        return new PrefixedStream(Arrays.copyOfRange(first, mark, first.length), rest);
    }
}
