package dev.penstock.engine.internal.operator;

import dev.penstock.data.Utf8;

/** Counts and finds code points of UTF-8, eight bytes at once where there are so many. */
final class CodePointCount {

    private CodePointCount() {}

    /** Returns how many code points a slice has. */
    static int of(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int count = 0;
        int i = offset;
        for (; i + EightBytes.COUNT <= end; i += EightBytes.COUNT) {
            count += EightBytes.codePoints(EightBytes.get(bytes, i));
        }
        for (; i < end; i++) {
            count += (bytes[i] & 0xC0) != 0x80 ? 1 : 0;
        }
        return count;
    }

    /** Returns how many bytes the first code points of a slice take, at most its whole length. */
    static int prefixLength(byte[] bytes, int offset, int length, int codePoints) {
        if (length <= codePoints) {
            return length;
        }
        int i = offset;
        int left = codePoints;
        while (left > 0 && i + EightBytes.COUNT <= bytes.length && isAscii(bytes, i, left)) {
            i += Math.min(left, EightBytes.COUNT);
            left -= Math.min(left, EightBytes.COUNT);
        }
        return i - offset + Utf8.prefixLength(bytes, i, offset + length - i, left);
    }

    /** Whether the next bytes, eight or so many as are left, are ASCII. */
    private static boolean isAscii(byte[] bytes, int index, int left) {
        long word = EightBytes.get(bytes, index);
        return EightBytes.areAscii(left >= EightBytes.COUNT ? word : word << Long.SIZE - Byte.SIZE * left);
    }
}
