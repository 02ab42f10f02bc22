package dev.penstock.format.parquet;

/** Numbers of a few ASCII digits. */
final class Digits {

    private Digits() {}

    /** Returns the number that so many digits make, or -1 if one of the bytes is no digit. */
    static int read(byte[] bytes, int offset, int count) {
        int value = 0;
        for (int i = offset; i < offset + count; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
