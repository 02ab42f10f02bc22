package dev.penstock.data;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Unicode rules over UTF-8 bytes, without making Strings. */
public final class Utf8 {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Utf8() {}

    /** Returns how many code points a slice of well-formed UTF-8 has. */
    public static int codePoints(byte[] bytes, int offset, int length) {
        int count = 0;
        for (int i = offset; i < offset + length; i++) {
            count += (bytes[i] & 0xC0) != 0x80 ? 1 : 0;
        }
        return count;
    }

    /** Returns how many bytes the first {@code codePoints} code points of a slice take, at most its whole length. */
    public static int prefixLength(byte[] bytes, int offset, int length, int codePoints) {
        if (length <= codePoints) {
            return length;
        }
        int end = offset + length;
        int i = offset;
        for (int left = codePoints; left > 0 && i < end; left--) {
            i++;
            while (i < end && (bytes[i] & 0xC0) == 0x80) {
                i++;
            }
        }
        return i - offset;
    }

    /** Returns how many bytes stand before the last {@code codePoints} code points of a slice, none if it has no more. */
    public static int lengthBeforeLast(byte[] bytes, int offset, int length, int codePoints) {
        int end = offset + length;
        for (int left = codePoints; left > 0 && end > offset; left--) {
            end--;
            while (end > offset && (bytes[end] & 0xC0) == 0x80) {
                end--;
            }
        }
        return end - offset;
    }

    /**
     * Returns where the first byte stands that is not part of well-formed UTF-8 (Unicode 15, table 3-7), or -1.
     *
     * @param from the first index to look at
     * @param to the index after the last
     */
    public static int firstMalformed(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            long notAscii = i + 8 <= to ? (long) LONGS.get(bytes, i) & HIGH_BITS : bytes[i] & HIGH_BITS;
            if (notAscii == 0) {
                i += i + 8 <= to ? 8 : 1;
            } else {
                i += Long.numberOfTrailingZeros(notAscii) >>> 3;
                int length = sequenceLength(bytes, i, to);
                if (length == 0) {
                    return i;
                }
                i += length;
            }
        }
        return -1;
    }

    /** Returns the length of the well-formed sequence of two to four bytes that begins at an index, or 0. */
    private static int sequenceLength(byte[] bytes, int index, int to) {
        int first = bytes[index] & 0xFF;
        if (first >= 0xC2 && first <= 0xDF) {
            return continues(bytes, index + 1, to, 0x80, 0xBF) ? 2 : 0;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            int least = first == 0xE0 ? 0xA0 : 0x80;
            int most = first == 0xED ? 0x9F : 0xBF;
            boolean whole = continues(bytes, index + 1, to, least, most) && continues(bytes, index + 2, to, 0x80, 0xBF);
            return whole ? 3 : 0;
        }
        if (first >= 0xF0 && first <= 0xF4) {
            int least = first == 0xF0 ? 0x90 : 0x80;
            int most = first == 0xF4 ? 0x8F : 0xBF;
            boolean whole = continues(bytes, index + 1, to, least, most)
                    && continues(bytes, index + 2, to, 0x80, 0xBF)
                    && continues(bytes, index + 3, to, 0x80, 0xBF);
            return whole ? 4 : 0;
        }
        return 0;
    }

    private static boolean continues(byte[] bytes, int index, int to, int least, int most) {
        return index < to && (bytes[index] & 0xFF) >= least && (bytes[index] & 0xFF) <= most;
    }
}
