package dev.penstock.format.json;

/** What a number looks like in JSON (RFC 8259, section 6). */
final class JsonNumber {

    private JsonNumber() {}

    /**
     * Returns the index after the number that begins at {@code from}, or, where none does or it is cut short, the
     * complement ({@code ~}) of the index of the byte that is wrong.
     *
     * @param to the index after the last byte that may belong to it
     */
    static int end(byte[] bytes, int from, int to) {
        int i = from < to && bytes[from] == '-' ? from + 1 : from;
        int whole = i;
        i = digits(bytes, i, to);
        if (i == whole) {
            return ~i;
        }
        if (bytes[whole] == '0' && i > whole + 1) {
            return ~(whole + 1);
        }
        if (i < to && bytes[i] == '.') {
            int fraction = i + 1;
            i = digits(bytes, fraction, to);
            if (i == fraction) {
                return ~i;
            }
        }
        return i < to && (bytes[i] | 0x20) == 'e' ? exponentEnd(bytes, i + 1, to) : i;
    }

    /**
     * Returns the index after the number that begins at {@code at}, found with two looks; {@code at} if it has more than
     * seven digits on a side of its point, or is none. An exponent is not looked at.
     */
    static int shortEnd(byte[] bytes, int at) {
        int end = at;
        long word = Words.get(bytes, at);
        if ((byte) word == '-') {
            end++;
            word = Words.get(bytes, end);
        }
        int digits = Words.first(Words.otherThanDigitMarks(word));
        if ((digits & 7) == 0 || (byte) word == '0' && digits > 1) {
            return at;
        }
        end += digits;
        if (bytes[end] == '.') {
            digits = Words.first(Words.otherThanDigitMarks(Words.get(bytes, end + 1)));
            if ((digits & 7) == 0) {
                return at;
            }
            end += digits + 1;
        }
        return end;
    }

    /** Whether a slice is a number; the bytes around it do not matter. */
    static boolean isNumber(byte[] bytes, int from, int to) {
        if (from <= bytes.length - 24 && to - from <= 16) {
            int whole = bytes[from] == '-' ? from + 1 : from;
            int digits = Words.first(Words.otherThanDigitMarks(Words.get(bytes, whole)));
            int end = whole + digits;
            // A number that goes on is left to the long way, and so is one that is cut in its digits.
            if (end == to && digits > 0 && (digits == 1 || bytes[whole] != '0')) {
                return true;
            }
            if (end + 1 < to && bytes[end] == '.' && digits > 0 && (digits == 1 || bytes[whole] != '0')) {
                int places = Words.first(Words.otherThanDigitMarks(Words.get(bytes, end + 1)));
                if (end + 1 + places == to) {
                    return true;
                }
            }
        }
        return end(bytes, from, to) == to;
    }

    private static int exponentEnd(byte[] bytes, int from, int to) {
        int digits = from < to && (bytes[from] == '+' || bytes[from] == '-') ? from + 1 : from;
        int i = digits(bytes, digits, to);
        return i == digits ? ~i : i;
    }

    private static int digits(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i;
    }
}
