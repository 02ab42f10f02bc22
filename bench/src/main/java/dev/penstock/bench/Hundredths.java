package dev.penstock.bench;

/** Numbers of at most two decimal places, for loops that know that there are no others. */
final class Hundredths {

    /** Stands for text that is no number. */
    static final long NONE = Long.MIN_VALUE;

    private Hundredths() {}

    /** Returns a number times a hundred. */
    static long read(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int i = offset;
        boolean negative = bytes[i] == '-';
        if (negative || bytes[i] == '+') {
            i++;
        }
        long value = 0;
        int places = -1;
        for (; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
                places += places >= 0 ? 1 : 0;
            } else if (bytes[i] == '.' && places < 0) {
                places = 0;
            } else {
                return NONE;
            }
        }
        for (int place = Math.max(places, 0); place < 2; place++) {
            value *= 10;
        }
        return negative ? -value : value;
    }

    /** Writes a number without trailing zeros, so that it ends before {@code end}, and returns where it begins. */
    static int writeBefore(int end, byte[] bytes, long unscaled, int scale) {
        long left = Math.abs(unscaled);
        int places = scale;
        while (places > 0 && left % 10 == 0) {
            left /= 10;
            places--;
        }
        int i = end;
        for (int digit = 0; left > 0 || digit <= places; digit++) {
            if (digit == places && places > 0) {
                i--;
                bytes[i] = '.';
            }
            i--;
            bytes[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        if (unscaled < 0) {
            i--;
            bytes[i] = '-';
        }
        return i;
    }
}
