package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.connector.DataFormatException;
import java.io.IOException;
import java.io.Reader;

/**
 * Reads UTF-8 and nothing else, for a parser that takes characters.
 *
 * <p>Leaves out a byte order mark, says where a byte is that is not UTF-8, and stops a parser that reads on and on for
 * one record. Reads in whole blocks, so nothing depends on how the stream splits its bytes. Used by one thread.
 */
final class Utf8Reader extends Reader {

    private static final int BLOCK_BYTES = 8 << 10;

    /** What lies between here and a parser when a record begins: a block here, 8192 characters there. */
    private static final int READ_AHEAD_BYTES = 32 << 10;

    private static final int LONGEST_PART = 3;

    private final TextFile file;
    private final int maxRecordBytes;
    private final byte[] bytes = new byte[BLOCK_BYTES];
    private final Place place = new Place(1);
    private int filled;
    private char[] text = {};
    private int next;
    private long bytesRead;
    private long recordLine = 1;
    private long recordBegin;
    private boolean begun;
    private boolean atEnd;

    Utf8Reader(TextFile file, int maxRecordBytes) {
        this.file = file;
        this.maxRecordBytes = maxRecordBytes;
    }

    /** Says that what is read from now on belongs to the next record. */
    void beginRecord(long line) {
        recordLine = line;
        recordBegin = bytesRead;
    }

    /** Returns how many bytes were read from the stream. */
    long bytesRead() {
        return bytesRead;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (next == text.length && length > 0) {
            if (atEnd) {
                return -1;
            }
            readBlock();
        }
        int count = Math.min(length, text.length - next);
        System.arraycopy(text, next, target, offset, count);
        next += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void readBlock() throws IOException {
        if (bytesRead - recordBegin > (long) maxRecordBytes + READ_AHEAD_BYTES) {
            throw Faults.tooLongRecord(file.name(), recordLine, maxRecordBytes);
        }
        int wanted = bytes.length - filled;
        int read = file.in().readNBytes(bytes, filled, wanted);
        bytesRead += read;
        filled += read;
        atEnd = read < wanted;
        int from = begun || !ByteOrderMark.begins(bytes, filled) ? 0 : ByteOrderMark.LENGTH;
        begun = true;
        int to = wellFormed(from);
        place.pass(bytes, from, to);
        text = new String(bytes, from, to - from, UTF_8).toCharArray();
        next = 0;
        filled -= to;
        System.arraycopy(bytes, to, bytes, 0, filled);
    }

    /** Returns where the text ends that is whole: the last bytes may be part of a character. */
    private int wellFormed(int from) throws DataFormatException {
        int broken = Text.firstBroken(bytes, from, filled);
        if (broken < 0) {
            return filled;
        }
        if (!atEnd && filled - broken <= LONGEST_PART) {
            return broken;
        }
        place.pass(bytes, from, broken);
        throw Faults.notText(file, place, bytes, broken);
    }
}
