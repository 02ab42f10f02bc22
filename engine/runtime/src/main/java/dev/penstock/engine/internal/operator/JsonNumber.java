package dev.penstock.engine.internal.operator;

/** The grammar of numbers in JSON (RFC 8259, section 6). */
final class JsonNumber {

    /** Up to so many bytes are looked at at once. */
    private static final int MOST_SURE = 2 * EightBytes.COUNT;

    private JsonNumber() {}

    /**
     * Whether the text of a number is written as JSON writes numbers.
     *
     * @param whole whether it must be a whole number without point, exponent and negative zero
     */
    static boolean isCanonical(byte[] bytes, int offset, int length, boolean whole) {
        int end = offset + length;
        int i = bytes[offset] == '-' ? offset + 1 : offset;
        int first = i;
        i = skipDigits(bytes, i, end);
        if (i == first || (bytes[first] == '0' && i > first + 1)) {
            return false;
        }
        if (whole) {
            return i == end && !(bytes[offset] == '-' && bytes[first] == '0');
        }
        if (i < end && bytes[i] == '.') {
            int fraction = i + 1;
            i = skipDigits(bytes, fraction, end);
            if (i == fraction) {
                return false;
            }
        }
        if (i < end && (bytes[i] | 0x20) == 'e') {
            i++;
            if (i < end && (bytes[i] == '-' || bytes[i] == '+')) {
                i++;
            }
            int exponent = i;
            i = skipDigits(bytes, exponent, end);
            return i > exponent && i == end;
        }
        return i == end;
    }

    /**
     * Whether the text of a small number, which is a sign, digits and a point at most, is written as JSON writes it.
     *
     * @param whole whether it must be a whole number without point and negative zero
     * @param scale how many digits are behind the point
     */
    static boolean isCanonical(byte[] bytes, int offset, int length, boolean whole, int scale) {
        int first = bytes[offset] == '-' ? 1 : 0;
        int pointLength = scale > 0 ? scale + 1 : 0;
        int wholeDigits = length - first - pointLength;
        byte digit = bytes[offset + first];
        boolean begins = digit >= '1' && digit <= '9' || digit == '0' && wholeDigits == 1 && !(whole && first == 1);
        return begins && wholeDigits > 0 && bytes[offset + length - 1] != '.' && !(whole && scale > 0);
    }

    /**
     * Whether a text is digits, and a point among them unless it must be whole, written as JSON writes numbers. Says so
     * only of short texts, and not of all of them: for most numbers, before they are looked at closely.
     */
    static boolean isSurelyCanonical(byte[] bytes, int offset, int length, boolean whole) {
        int end = offset + length;
        if (length <= 0 || length > MOST_SURE || end < MOST_SURE) {
            return false;
        }
        long low = EightBytes.get(bytes, end - EightBytes.COUNT);
        long high = EightBytes.get(bytes, end - MOST_SURE);
        int inLow = Math.min(length, EightBytes.COUNT);
        long lowOthers = EightBytes.noDigits(EightBytes.digitsOf(low, inLow));
        long highOthers = length == inLow ? 0 : EightBytes.noDigits(EightBytes.digitsOf(high, length - inLow));
        if ((lowOthers | highOthers) == 0) {
            return length == 1 || bytes[offset] != '0';
        }
        if (whole || lowOthers != 0 && highOthers != 0 || !isOne(lowOthers) || !isOne(highOthers)) {
            return false;
        }
        int places = lowOthers != 0
                ? Long.numberOfLeadingZeros(lowOthers) / Byte.SIZE
                : EightBytes.COUNT + Long.numberOfLeadingZeros(highOthers) / Byte.SIZE;
        int wholeDigits = length - 1 - places;
        return bytes[end - 1 - places] == '.'
                && places > 0
                && wholeDigits > 0
                && (wholeDigits == 1 || bytes[offset] != '0');
    }

    private static boolean isOne(long bits) {
        return (bits & bits - 1) == 0;
    }

    private static int skipDigits(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i;
    }
}
