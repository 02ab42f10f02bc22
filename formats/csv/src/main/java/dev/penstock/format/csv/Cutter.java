package dev.penstock.format.csv;

import dev.penstock.connector.DataFormatException;
import dev.penstock.data.IdleBytes;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a file of the standard dialect into pieces that end with a record, and leaves out a byte order mark.
 *
 * <p>Records of a piece are well-formed, except that their text may be broken: that is for the many threads that
 * decode, this is for one at a time. Who takes a piece notes it in the {@link Lines} before the next is taken. Where a record is malformed the records before it are handed out first, so that of
 * several faults the first in the file shows, wherever the cuts are. Holds at most the longest record and one chunk.
 */
final class Cutter {

    private static final byte[] NO_BYTES = {};

    /** Room for bytes that have arrived and cannot be judged yet. */
    private static final int UNJUDGED = 8;

    private final TextFile file;
    private final int maxRecordBytes;
    private final int chunkBytes;
    private final Lines lines;
    private final IdleBytes idle;
    private final Quotes quotes = new Quotes();
    private byte[] bytes = NO_BYTES;
    private byte[] rest = NO_BYTES;
    private int filled;
    private boolean begun;
    private boolean atEnd;
    private DataFormatException fault;

    /** @param idle where arrays of the length of a chunk come from */
    Cutter(TextFile file, Lines lines, int maxRecordBytes, int chunkBytes, IdleBytes idle) {
        this.file = file;
        this.lines = lines;
        this.maxRecordBytes = maxRecordBytes;
        this.chunkBytes = chunkBytes;
        this.idle = idle;
    }

    /** Returns the next piece; empty when there is no more. */
    Optional<Cut> next() throws IOException {
        int end = 0;
        while (end == 0 && fault == null && !(atEnd && filled == 0)) {
            fill();
            end = end();
        }
        if (end > 0) {
            return Optional.of(take(end));
        }
        if (fault != null) {
            throw fault;
        }
        return Optional.empty();
    }

    private void fill() throws IOException {
        if (bytes.length == 0) {
            // The thread that reads is the one that decodes, so it takes an array that it has used before.
            bytes = filled <= chunkBytes / 2 ? idle.take() : new byte[filled + chunkBytes];
            System.arraycopy(rest, 0, bytes, 0, filled);
            rest = NO_BYTES;
        } else if (filled == bytes.length) {
            long most = (long) maxRecordBytes + chunkBytes + UNJUDGED;
            bytes = Arrays.copyOf(bytes, (int) Math.min(2L * bytes.length, most));
        }
        int wanted = bytes.length - filled;
        int read = file.in().readNBytes(bytes, filled, wanted);
        filled += read;
        atEnd = read < wanted;
        if (!begun) {
            begun = true;
            dropByteOrderMark();
        }
    }

    private void dropByteOrderMark() {
        if (ByteOrderMark.begins(bytes, filled)) {
            filled -= ByteOrderMark.LENGTH;
            System.arraycopy(bytes, ByteOrderMark.LENGTH, bytes, 0, filled);
        }
    }

    /** Returns where the records end that can be handed out, and notes what is wrong with the one that follows. */
    private int end() {
        quotes.follow(bytes, filled, atEnd);
        int end = quotes.recordEnd();
        int tooLong = filled > maxRecordBytes ? tooLongRecord(end) : -1;
        if (tooLong >= 0) {
            fault = Faults.tooLong(file.name(), place(tooLong), maxRecordBytes, bytes, tooLong);
            return tooLong;
        }
        if (quotes.malformed() >= 0) {
            fault = afterClosingQuote(end, quotes.malformed());
            return end;
        }
        if (atEnd && quotes.open() >= 0) {
            fault = notClosed(end, quotes.open());
            return end;
        }
        return atEnd ? filled : end;
    }

    private DataFormatException afterClosingQuote(int record, int index) {
        int to = Math.min(filled, index + Quotes.LONGEST_CHARACTER);
        int broken = Text.firstBroken(bytes, record, to);
        return broken >= 0 && broken <= index
                ? notText(broken)
                : Faults.afterClosingQuote(file.name(), place(index), bytes, index, to);
    }

    private DataFormatException notClosed(int record, int quote) {
        int broken = Text.firstBroken(bytes, record, filled);
        return broken >= 0 ? notText(broken) : Faults.notClosed(file.name(), place(quote));
    }

    private DataFormatException notText(int index) {
        return Faults.notText(file, place(index), bytes, index);
    }

    private int tooLongRecord(int end) {
        int start = 0;
        while (start < end) {
            int stop = Cells.endOfRecord(bytes, start, end);
            if (stop - start > maxRecordBytes) {
                return start;
            }
            start = stop + 1;
        }
        return lengthSoFar(end) > maxRecordBytes ? end : -1;
    }

    /** Returns how long the last record is at least; if it is not whole, its last byte may be half a line end. */
    private int lengthSoFar(int record) {
        boolean whole = atEnd && quotes.malformed() < 0;
        return whole ? filled - record : quotes.next() - 1 - record;
    }

    private Cut take(int end) {
        Cut cut = new Cut(bytes, 0, end);
        quotes.drop(end);
        rest = Arrays.copyOfRange(bytes, end, filled);
        bytes = NO_BYTES;
        filled = rest.length;
        return cut;
    }

    private Place place(int index) {
        return Place.of(lines.next(), bytes, 0, index);
    }
}
