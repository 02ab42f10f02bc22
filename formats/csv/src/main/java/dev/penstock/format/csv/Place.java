package dev.penstock.format.csv;

/** A line and a character in it, moved forward over bytes. Used by one thread. */
final class Place {

    private long line;
    private long column = 1;
    private boolean afterCr;

    /** Begins before the first character of a line. */
    Place(long line) {
        this.line = line;
    }

    /** Returns the place of the byte at {@code index}, where {@code from} is the first of a line. */
    static Place of(long line, byte[] bytes, int from, int index) {
        Place place = new Place(line);
        place.pass(bytes, from, index);
        return place;
    }

    /** Moves over well-formed UTF-8. */
    void pass(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte value = bytes[i];
            if (Cells.endsLine(value)) {
                line += value == Cells.LF && afterCr ? 0 : 1;
                column = 1;
            } else {
                column += (value & 0xC0) == 0x80 ? 0 : 1;
            }
            afterCr = value == Cells.CR;
        }
    }

    /** Returns the line, from 1. */
    long line() {
        return line;
    }

    /** Returns the code point in the line, from 1. */
    long column() {
        return column;
    }
}
