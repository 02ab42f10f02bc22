package dev.penstock.format.csv;

/** How the characters of a file are encoded; its first bytes say so. */
enum Encoding {
    /** With or without a byte order mark. */
    UTF_8,
    /** The lower byte of a unit first, with a byte order mark. */
    UTF_16LE,
    /** The higher byte of a unit first, with a byte order mark. */
    UTF_16BE;

    /** How many bytes say which it is. */
    static final int MARK_BYTES = 2;

    /** Returns the encoding of a file that begins with these bytes, of which {@code length} are there. */
    static Encoding of(byte[] bytes, int length) {
        if (length >= MARK_BYTES && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return UTF_16LE;
        }
        return length >= MARK_BYTES && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF ? UTF_16BE : UTF_8;
    }
}
