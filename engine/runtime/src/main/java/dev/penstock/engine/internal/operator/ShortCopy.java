package dev.penstock.engine.internal.operator;

/** Copies slices that are mostly short, eight bytes at once where there is room for them. */
final class ShortCopy {

    private static final int LONG = 64;

    private ShortCopy() {}

    /**
     * Copies a slice. What is behind it at the destination, up to eight bytes from its beginning, may be overwritten.
     */
    static void copy(byte[] from, int offset, int length, byte[] to, int at) {
        if (length <= EightBytes.COUNT
                && offset + EightBytes.COUNT <= from.length
                && at + EightBytes.COUNT <= to.length) {
            EightBytes.set(to, at, EightBytes.get(from, offset));
        } else if (length > EightBytes.COUNT && length <= LONG) {
            int last = length - EightBytes.COUNT;
            for (int i = 0; i < last; i += EightBytes.COUNT) {
                EightBytes.set(to, at + i, EightBytes.get(from, offset + i));
            }
            EightBytes.set(to, at + last, EightBytes.get(from, offset + last));
        } else {
            System.arraycopy(from, offset, to, at, length);
        }
    }
}
