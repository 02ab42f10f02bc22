package dev.penstock.engine.internal.operator;

/** Copies slices that are mostly short, words of eight bytes where there is room for them. */
final class ShortCopy {

    /** Up to so many bytes are copied without a loop, which would end where no processor expects it. */
    private static final int WORDS = 4 * EightBytes.COUNT;

    private ShortCopy() {}

    /** Copies a slice. What is behind it at the destination, up to 32 bytes from its beginning, may be overwritten. */
    static void copy(byte[] from, int offset, int length, byte[] to, int at) {
        if (length <= EightBytes.COUNT
                && offset + EightBytes.COUNT <= from.length
                && at + EightBytes.COUNT <= to.length) {
            EightBytes.set(to, at, EightBytes.get(from, offset));
        } else if (length <= WORDS && offset + WORDS <= from.length && at + WORDS <= to.length) {
            EightBytes.set(to, at, EightBytes.get(from, offset));
            EightBytes.set(to, at + 8, EightBytes.get(from, offset + 8));
            EightBytes.set(to, at + 16, EightBytes.get(from, offset + 16));
            EightBytes.set(to, at + 24, EightBytes.get(from, offset + 24));
        } else {
            System.arraycopy(from, offset, to, at, length);
        }
    }
}
