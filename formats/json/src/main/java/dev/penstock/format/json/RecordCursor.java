package dev.penstock.format.json;

import dev.penstock.connector.DataFormatException;
import dev.penstock.data.Utf8;

/**
 * Goes over the lines of a block, one record after the other, skips the blank ones and refuses what is no record.
 *
 * <p>Of several lines that are wrong the first is told. Used by one thread.
 */
final class RecordCursor {

    private final String object;
    private final JsonLimits limits;
    private final byte[] bytes;
    private final JsonScanner scanner;
    private final ObjectScanner record;
    private final int malformed;
    private final int stop;
    private int position;
    private long line;

    RecordCursor(String object, JsonLimits limits, LineBlock block, JsonScanner scanner, ObjectScanner record) {
        this.object = object;
        this.limits = limits;
        this.bytes = block.bytes();
        this.scanner = scanner;
        this.record = record;
        this.position = block.from();
        this.line = block.firstLine();
        this.malformed = Utf8.firstMalformed(bytes, block.from(), block.to());
        this.stop = malformed < 0 ? block.to() : lineStart(block.from());
    }

    /** Scans the next record; false if there is no more. */
    boolean next() throws DataFormatException {
        while (position < stop) {
            int start = position;
            boolean blank = scan();
            if (position - 1 - start > limits.maxRecordBytes()) {
                throw new DataFormatException(object, line, 0, tooLong(limits.maxRecordBytes()));
            }
            line++;
            if (!blank) {
                return true;
            }
        }
        if (malformed >= 0) {
            throw new DataFormatException(
                    object,
                    line,
                    1L + Utf8.codePoints(bytes, stop, malformed - stop),
                    "the byte 0x%02X is not UTF-8 here; JSON lines are UTF-8".formatted(bytes[malformed]));
        }
        return false;
    }

    static String tooLong(int most) {
        return "the line has more than %d bytes; the most is %d (maxRecordBytes)".formatted(most, most);
    }

    /** Scans a line and says whether it is blank. */
    private boolean scan() throws DataFormatException {
        int first = scanner.skipSpace(position);
        if (bytes[first] == '\n') {
            position = first + 1;
            return true;
        }
        try {
            position = scanRecord(first);
            return false;
        } catch (Refusal refusal) {
            throw new LineJudge(object, line, bytes, position).judge(refusal);
        }
    }

    private int scanRecord(int first) throws Refusal {
        if (bytes[first] != '{') {
            throw LineJudge.noObject(bytes[first], first);
        }
        int end = scanner.skipSpace(record.scan(first));
        if (bytes[end] != '\n') {
            throw LineJudge.notOver(bytes[end], end);
        }
        return end + 1;
    }

    private int lineStart(int from) {
        int start = malformed;
        while (start > from && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }
}
