package dev.penstock.format.csv;

/** Where the cells of records begin and end. The records are well-formed: {@link Cutter} has seen to it. */
final class Cells {

    static final byte QUOTE = '"';
    static final byte COMMA = ',';
    static final byte LF = '\n';
    static final byte CR = '\r';

    private Cells() {}

    static boolean endsLine(byte value) {
        return value == LF || value == CR;
    }

    static boolean endsCell(byte value) {
        return value == COMMA || endsLine(value);
    }

    /** Returns the index after the last byte of the cell that begins at an index, its quotes included. */
    static int end(byte[] bytes, int from, int to) {
        int i = from;
        if (i < to && bytes[i] == QUOTE) {
            return endOfQuoted(bytes, i + 1, to);
        }
        while (i < to && (bytes[i] > COMMA || !endsCell(bytes[i]))) {
            i++;
        }
        return i;
    }

    /** Returns the index after the last byte of the record that begins at an index, its line end not included. */
    static int endOfRecord(byte[] bytes, int from, int to) {
        int end = end(bytes, from, to);
        while (end < to && bytes[end] == COMMA) {
            end = end(bytes, end + 1, to);
        }
        return end;
    }

    /** Returns the index after the line end that a record ends with, which may be two bytes or the end of the range. */
    static int afterLineEnd(byte[] bytes, int end, int to) {
        boolean crlf = end + 1 < to && bytes[end] == CR && bytes[end + 1] == LF;
        return Math.min(to, crlf ? end + 2 : end + 1);
    }

    /** Makes one quote of every two in a range, in place, and returns how long the text is then. */
    static int unquote(byte[] bytes, int from, int to) {
        int quote = ByteSearch.indexOf(bytes, QUOTE, from, to);
        int end = quote;
        while (quote < to) {
            int next = ByteSearch.indexOf(bytes, QUOTE, quote + 2, to);
            bytes[end] = QUOTE;
            System.arraycopy(bytes, quote + 2, bytes, end + 1, next - quote - 2);
            end += next - quote - 1;
            quote = next;
        }
        return end - from;
    }

    private static int endOfQuoted(byte[] bytes, int from, int to) {
        int i = ByteSearch.indexOf(bytes, QUOTE, from, to) + 1;
        while (i < to && bytes[i] == QUOTE) {
            i = ByteSearch.indexOf(bytes, QUOTE, i + 1, to) + 1;
        }
        return i;
    }
}
