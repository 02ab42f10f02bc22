package dev.penstock.format.json;

import dev.penstock.connector.DataFormatException;
import dev.penstock.data.IdleBytes;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a file and cuts it into blocks of whole lines. A newline never stands inside a JSON value, so any will do.
 *
 * <p>Used by one thread at a time. Holds one block, which is bigger than a chunk only while a line is.
 */
final class LineCutter implements Closeable {

    /** A record has two brackets and a newline at least. */
    private static final int LEAST_LINE = 3;

    private static final byte[] NO_BYTES = {};

    private final String object;
    private final InputStream file;
    private final JsonLimits limits;
    private final int mostLines;
    private final int chunkBytes;
    private final LineLedger ledger = new LineLedger();
    private final IdleBytes idle;

    private Encoding encoding = Encoding.UTF_8;
    private InputStream input = InputStream.nullInputStream();
    private byte[] bytes = NO_BYTES;
    private byte[] rest = NO_BYTES;
    private int from;
    private int to;
    private int filled;
    private boolean begun;
    private boolean ended;
    private int added;

    /**
     * @param fields how many columns a decoded line takes
     */
    LineCutter(String object, InputStream file, JsonLimits limits, int fields) {
        this.object = object;
        this.file = file;
        this.limits = limits;
        this.mostLines = Math.max(1, limits.maxCells() / Math.max(1, fields));
        this.chunkBytes = chunkBytes(limits.chunkBytes(), (long) LEAST_LINE * mostLines);
        this.idle = new IdleBytes(chunkBytes + LineBlock.SLACK + 1);
    }

    /** Takes the next block; empty when there is no more. */
    Optional<LineBlock> next() throws IOException {
        if (from == to && !load()) {
            return Optional.empty();
        }
        int start = from;
        int most = Math.max(1, (to - from) / LEAST_LINE);
        if (most > mostLines) {
            most = takeLines();
        } else {
            from = to;
        }
        if (from == to) {
            // An array goes back when its last lines are done; where others may still be in work on it, not at all.
            LineBlock last = block(bytes, start, to, to - added, most, start == 0 ? idle : IdleBytes.none());
            takeRest();
            return Optional.of(last);
        }
        int length = from - start;
        byte[] piece = new byte[length + LineBlock.SLACK];
        System.arraycopy(bytes, start, piece, 0, length);
        return Optional.of(block(piece, 0, length, length, most, IdleBytes.none()));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Chunks that are so small that they cannot have too many lines need no counting, which is worth a good half. */
    private static int chunkBytes(int wanted, long uncounted) {
        return uncounted < wanted / 2 ? wanted : (int) Math.min(wanted, uncounted);
    }

    private LineBlock block(byte[] array, int begin, int end, int endInFile, int mostRows, IdleBytes owner) {
        long size = encoding.size(array, begin, endInFile);
        return new LineBlock(array, begin, end, size, mostRows, encoding, ledger.add(array, begin, end), owner);
    }

    /** Moves on over as many lines as one block may have, and returns how many there are. */
    private int takeLines() {
        int lines = 0;
        int i = from;
        while (i + 8 <= to) {
            int more = Words.newlines(Words.get(bytes, i));
            if (lines + more >= mostLines) {
                break;
            }
            lines += more;
            i += 8;
        }
        while (i < to && lines < mostLines) {
            lines += bytes[i] == '\n' ? 1 : 0;
            i++;
        }
        from = i;
        return lines;
    }

    /** Reads on until there is a whole line; false at the end of the file. */
    private boolean load() throws IOException {
        begin();
        if (ended) {
            return false;
        }
        if (bytes.length == 0) {
            bytes = filled <= chunkBytes ? idle.take() : new byte[filled + LineBlock.SLACK + 1];
            System.arraycopy(rest, 0, bytes, 0, filled);
            rest = NO_BYTES;
        }
        while (to == from) {
            int searched = filled;
            fill();
            if (ended) {
                return endLastLine();
            }
            to = Math.max(from, afterLastNewline(searched));
            if (to == from) {
                grow();
            }
        }
        return true;
    }

    /**
     * Leaves the array to those who have its lines. Who reads on takes another one then: the thread that reads is the one
     * that decodes, and it had better take its own.
     */
    private void takeRest() {
        rest = Arrays.copyOfRange(bytes, to, filled);
        bytes = NO_BYTES;
        from = 0;
        to = 0;
        filled = rest.length;
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            Encoding.Text text = Encoding.open(object, file);
            encoding = text.encoding();
            input = new LineEndStream(text.bytes());
        }
    }

    private void fill() throws IOException {
        int room = bytes.length - LineBlock.SLACK - 1 - filled;
        int read = input.readNBytes(bytes, filled, room);
        ended = read < room;
        filled += read;
    }

    private boolean endLastLine() {
        if (filled > from && bytes[filled - 1] != '\n') {
            bytes[filled] = '\n';
            filled++;
            added = 1;
        }
        to = filled;
        return to > from;
    }

    private int afterLastNewline(int least) {
        for (int i = filled; i > least; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return 0;
    }

    private void grow() throws DataFormatException {
        int most = limits.maxRecordBytes();
        if (filled - from > most) {
            throw new DataFormatException(object, ledger.lines() + 1, 0, RecordCursor.tooLong(most));
        }
        int capacity = Math.min(2 * filled, from + most + 1);
        bytes = Arrays.copyOf(bytes, capacity + LineBlock.SLACK + 1);
    }
}
