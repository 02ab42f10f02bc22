package dev.penstock.format.json;

import dev.penstock.connector.DataFormatException;
import dev.penstock.data.Utf8;

/**
 * Goes over the lines of a block, one record after the other, skips the blank ones and refuses what is no record.
 *
 * <p>Of several lines that are wrong the first is told; of a line, that it is too long, then that it is not UTF-8, then
 * what else is wrong with it. Used by one thread.
 */
final class RecordCursor {

    private final String object;
    private final int most;
    private final LineBlock block;
    private final byte[] bytes;
    private final JsonScanner scanner;
    private final ObjectScanner record;
    private int position;
    private int first;
    private int lines;

    RecordCursor(String object, JsonLimits limits, LineBlock block, JsonScanner scanner, ObjectScanner record) {
        this.object = object;
        this.most = limits.maxRecordBytes();
        this.block = block;
        this.bytes = block.bytes();
        this.scanner = scanner;
        this.record = record;
        this.position = block.from();
    }

    /** Scans the next record; false if there is no more. */
    boolean next() throws DataFormatException {
        while (position < block.to()) {
            first = scanner.skipSpace(position);
            boolean blank = bytes[first] == '\n';
            int end = blank ? first : scan(first);
            if (end - position > most) {
                throw tooLong();
            }
            position = end + 1;
            lines++;
            if (!blank) {
                return true;
            }
        }
        block.lines().settle(lines);
        return false;
    }

    /** Returns where the object of the record scanned last begins. */
    int first() {
        return first;
    }

    /** Returns where the line begins that comes next. */
    int position() {
        return position;
    }

    /** Goes on behind records that somebody else has scanned. */
    void pass(int end, int records) {
        position = end;
        lines += records;
    }

    static String tooLong(int most) {
        return "the line has more than %d bytes; the most is %d (maxRecordBytes)".formatted(most, most);
    }

    /** Scans a line from its first byte that is no space on and returns where its newline stands. */
    private int scan(int first) throws DataFormatException {
        try {
            if (bytes[first] != '{') {
                throw LineJudge.noObject(bytes[first], first);
            }
            int end = scanner.skipSpace(record.scan(first));
            if (bytes[end] != '\n') {
                throw LineJudge.notOver(bytes[end], end);
            }
            return end;
        } catch (Refusal refusal) {
            throw refused(refusal);
        }
    }

    private DataFormatException refused(Refusal refusal) {
        int end = position;
        while (bytes[end] != '\n') {
            end++;
        }
        if (end - position > most) {
            return tooLong();
        }
        int malformed = Utf8.firstMalformed(bytes, position, end);
        if (malformed >= 0) {
            return new DataFormatException(
                    object,
                    line(),
                    1L + Utf8.codePoints(bytes, position, malformed - position),
                    block.encoding().malformed(bytes, malformed));
        }
        return new LineJudge(object, line(), bytes, position).judge(refusal);
    }

    private DataFormatException tooLong() {
        return new DataFormatException(object, line(), 0, tooLong(most));
    }

    private long line() {
        return block.lines().before() + lines + 1;
    }
}
