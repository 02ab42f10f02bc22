package dev.penstock.engine.internal.operator;

/** Copies slices that are mostly short: eight bytes at once where both arrays have room for them. */
final class ShortCopy {

    private ShortCopy() {}

    /**
     * Copies a slice. What is behind it at the destination, up to eight bytes from its beginning, may be overwritten.
     */
    static void copy(byte[] from, int offset, int length, byte[] to, int at) {
        boolean fits = length <= EightBytes.COUNT
                && offset + EightBytes.COUNT <= from.length
                && at + EightBytes.COUNT <= to.length;
        if (fits) {
            EightBytes.set(to, at, EightBytes.get(from, offset));
        } else {
            System.arraycopy(from, offset, to, at, length);
        }
    }
}
