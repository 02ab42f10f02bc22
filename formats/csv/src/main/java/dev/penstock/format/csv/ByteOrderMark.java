package dev.penstock.format.csv;

/** The three bytes that some programs put before UTF-8. */
final class ByteOrderMark {

    static final int LENGTH = 3;

    private ByteOrderMark() {}

    /** Whether the first bytes of an array are the mark, of which {@code length} are there. */
    static boolean begins(byte[] bytes, int length) {
        return length >= LENGTH && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }
}
