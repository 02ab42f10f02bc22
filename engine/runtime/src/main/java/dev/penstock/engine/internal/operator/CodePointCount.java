package dev.penstock.engine.internal.operator;

import dev.penstock.data.Utf8;

/** Counts and finds code points of UTF-8, eight bytes at once where there are so many. */
final class CodePointCount {

    private CodePointCount() {}

    /** Returns how many code points a slice has. */
    static int of(byte[] bytes, int offset, int length) {
        return areAscii(bytes, offset, length) ? length : count(bytes, offset, length);
    }

    /** Returns how many bytes the first code points of a slice take, at most its whole length. */
    static int prefixLength(byte[] bytes, int offset, int length, int codePoints) {
        if (length <= codePoints) {
            return length;
        }
        return areAscii(bytes, offset, codePoints) ? codePoints : Utf8.prefixLength(bytes, offset, length, codePoints);
    }

    private static int count(byte[] bytes, int offset, int length) {
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

    private static boolean areAscii(byte[] bytes, int offset, int length) {
        if (length >= EightBytes.COUNT) {
            int last = offset + length - EightBytes.COUNT;
            long any = EightBytes.get(bytes, last);
            for (int i = offset; i < last; i += EightBytes.COUNT) {
                any |= EightBytes.get(bytes, i);
            }
            return EightBytes.areAscii(any);
        }
        if (length > 0 && offset + EightBytes.COUNT <= bytes.length) {
            return EightBytes.areAscii(EightBytes.get(bytes, offset) << Long.SIZE - Byte.SIZE * length);
        }
        int any = 0;
        for (int i = offset; i < offset + length; i++) {
            any |= bytes[i];
        }
        return any >= 0;
    }
}
