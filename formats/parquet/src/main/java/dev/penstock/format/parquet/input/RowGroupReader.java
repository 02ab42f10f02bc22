package dev.penstock.format.parquet.input;

import java.io.IOException;
import java.util.List;

/** Hands the rows of one row group to the fields, some at a time. Used by one thread. */
final class RowGroupReader {

    private static final long LIKELY_BYTES_OF_ROW = 4 << 10;

    private final List<FieldColumn> flat;
    private final List<FieldColumn> nested;
    private final List<LeafReader> readers;
    private long rowsLeft;
    private long reported;
    /** What the last rows took on average, which says how many to take next. */
    private long bytesOfRow = LIKELY_BYTES_OF_ROW;

    /**
     * @param flat the fields with one value or none, begun with this row group
     * @param nested the other fields, begun too
     * @param readers what they read from
     */
    RowGroupReader(List<FieldColumn> flat, List<FieldColumn> nested, List<LeafReader> readers, long rows) {
        this.flat = flat;
        this.nested = nested;
        this.readers = readers;
        this.rowsLeft = rows;
    }

    /** Whether all rows were appended. */
    boolean isDone() {
        return rowsLeft == 0;
    }

    /**
     * Appends the next rows to all fields.
     *
     * @param room about how many bytes they may take
     * @return how many there were, at least one
     */
    int append(long room) throws IOException, MalformedException {
        long before = bytes(flat) + bytes(nested);
        int rows = (int) Math.min(Math.min(rowsLeft, ValueBlock.CAPACITY), Math.max(1, room / bytesOfRow));
        for (FieldColumn field : flat) {
            rows = Math.min(rows, available(field));
        }
        rows = appendNested(rows, room);
        for (FieldColumn field : flat) {
            append(field, rows);
        }
        rowsLeft -= rows;
        bytesOfRow = Math.max(1, (bytes(flat) + bytes(nested) - before) / rows);
        return rows;
    }

    /** Refuses columns that have more values than their row group has rows. */
    void finish() throws IOException, MalformedException {
        for (LeafReader reader : readers) {
            if (reader.available() > 0) {
                throw new MalformedException("the column has more values than its row group has rows")
                        .at(reader.place());
            }
        }
    }

    /** Returns how many bytes of the file were read since this was asked last. */
    long newBytes() {
        long read = 0;
        for (LeafReader reader : readers) {
            read += reader.bytesRead();
        }
        long fresh = read - reported;
        reported = read;
        return fresh;
    }

    /** Row by row, because a nested value can be of any size. */
    private int appendNested(int rows, long room) throws IOException, MalformedException {
        if (nested.isEmpty()) {
            return rows;
        }
        long full = bytes(nested) + room;
        int done = 0;
        while (done < rows && (done == 0 || bytes(nested) < full)) {
            for (FieldColumn field : nested) {
                available(field);
                append(field, 1);
            }
            done++;
        }
        return done;
    }

    private static long bytes(List<FieldColumn> fields) {
        long bytes = 0;
        for (FieldColumn field : fields) {
            bytes += field.bytes();
        }
        return bytes;
    }

    private int available(FieldColumn field) throws IOException, MalformedException {
        try {
            int rows = field.available();
            if (rows == 0) {
                throw new MalformedException("the column ends %d rows before its row group does".formatted(rowsLeft));
            }
            return rows;
        } catch (MalformedException e) {
            throw e.at(field.place());
        }
    }

    private static void append(FieldColumn field, int rows) throws IOException, MalformedException {
        try {
            field.append(rows);
        } catch (MalformedException e) {
            throw e.at(field.place());
        }
    }
}
