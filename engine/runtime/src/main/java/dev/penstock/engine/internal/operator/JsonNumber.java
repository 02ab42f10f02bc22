package dev.penstock.engine.internal.operator;

/** The grammar of numbers in JSON (RFC 8259, section 6). */
final class JsonNumber {

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
     * Whether a short text is a number as JSON writes it, not negative and without exponent; false also for some that are.
     *
     * @param whole whether it must be a whole number
     */
    static boolean isPlain(byte[] bytes, int offset, int length, boolean whole) {
        int end = offset + length;
        if (length == 0 || length > EightBytes.COUNT || end < EightBytes.COUNT) {
            return false;
        }
        long word = EightBytes.last(EightBytes.get(bytes, end - EightBytes.COUNT), length);
        int point = EightBytes.find(word, (byte) '.');
        int wholeDigits = length;
        if (point < Long.SIZE) {
            wholeDigits = length - EightBytes.COUNT + point / Byte.SIZE;
            word = EightBytes.without(word, point);
            if (whole || wholeDigits == 0 || wholeDigits == length - 1) {
                return false;
            }
        }
        return EightBytes.areDigits(word) && (wholeDigits == 1 || bytes[offset] != '0');
    }

    private static int skipDigits(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i;
    }
}
