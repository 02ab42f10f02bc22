package dev.penstock.format.csv;

import dev.penstock.data.Utf8;

/** What is text: well-formed UTF-8 without NUL. */
final class Text {

    private static final byte NUL = 0;

    private Text() {}

    /** Returns where the first byte stands that is not part of text, or -1. */
    static int firstBroken(byte[] bytes, int from, int to) {
        int nul = ByteSearch.indexOf(bytes, NUL, from, to);
        int malformed = Utf8.firstMalformed(bytes, from, nul);
        return malformed < 0 && nul < to ? nul : malformed;
    }
}
