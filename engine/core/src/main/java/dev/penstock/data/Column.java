package dev.penstock.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * The values of one field: slices of UTF-8 bytes, and a kind for all rows or one a row.
 *
 * <p>The bytes are most often the very bytes that were read from the file, so a value that no task touches is never
 * copied and keeps the text it arrived with ({@code 1.10} stays {@code 1.10}). Rows without a value have a slice of
 * length 0.
 *
 * <p>A column does not change once it is made, so steps and threads share it. Its arrays are handed over without a copy:
 * who wraps them gives up writing to them, who gets {@link #bytes()} only reads.
 */
public final class Column {

    private static final byte[] NO_BYTES = {};

    /** The kinds that hold nothing come first, and this is the last of them. */
    private static final byte NULL = Kind.NULL.code();

    private final byte[] bytes;
    private final int[] offsets;
    private final int[] lengths;
    private final Kind uniformKind;
    private final byte[] kinds;

    private Column(byte[] bytes, int[] offsets, int[] lengths, Kind uniformKind, byte[] kinds) {
        this.bytes = requireNonNull(bytes, "bytes is null");
        this.offsets = requireNonNull(offsets, "offsets is null");
        this.lengths = requireNonNull(lengths, "lengths is null");
        this.uniformKind = uniformKind;
        this.kinds = kinds;
    }

    /** Takes over arrays as a column in which every row has the same kind. */
    public static Column wrap(byte[] bytes, int[] offsets, int[] lengths, Kind kind) {
        return new Column(bytes, offsets, lengths, requireNonNull(kind, "kind is null"), null);
    }

    /**
     * Takes over arrays as a column with one kind a row.
     *
     * @param kinds the {@link Kind#code()} of each row
     */
    public static Column wrap(byte[] bytes, int[] offsets, int[] lengths, byte[] kinds) {
        return new Column(bytes, offsets, lengths, null, requireNonNull(kinds, "kinds is null"));
    }

    /** Returns a column of {@code capacity} rows that all have this kind and no text. */
    public static Column empty(Kind kind, int capacity) {
        int[] zeros = new int[capacity];
        return wrap(NO_BYTES, zeros, zeros, kind);
    }

    /** Returns the array that the slices point into. Only for reading. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns where the text of a row begins in {@link #bytes()}. */
    public int offset(int row) {
        return offsets[row];
    }

    /** Returns how many bytes the text of a row has. */
    public int length(int row) {
        return lengths[row];
    }

    public Kind kind(int row) {
        return kinds == null ? uniformKind : Kind.ofCode(kinds[row]);
    }

    /** Whether a row has no value, be it missing or null. */
    public boolean isNull(int row) {
        return kinds == null ? !uniformKind.isPresent() : kinds[row] <= NULL;
    }

    /** Whether every row has this kind, as far as it is known without looking at the rows. */
    public boolean isUniformly(Kind kind) {
        return uniformKind == kind;
    }

    /** Whether every row has the same kind, as far as it is known without looking at the rows. */
    public boolean isUniform() {
        return kinds == null;
    }

    /** Returns how many rows there is room for. */
    public int capacity() {
        int slices = Math.min(offsets.length, lengths.length);
        return kinds == null ? slices : Math.min(slices, kinds.length);
    }

    /** Returns the text of a row. Makes a String: for tests, messages and views, not for the record path. */
    public String text(int row) {
        return new String(bytes, offsets[row], lengths[row], UTF_8);
    }

    /** Returns a column that shares the bytes and kinds and has other lengths; no byte moves. */
    public Column withLengths(int[] newLengths) {
        return new Column(bytes, offsets, newLengths, uniformKind, kinds);
    }

    /** Returns a column that shares the kinds and has other slices, of other bytes. */
    public Column withSlices(byte[] newBytes, int[] newOffsets, int[] newLengths) {
        return new Column(newBytes, newOffsets, newLengths, uniformKind, kinds);
    }

    /** Returns a column that shares the slices and gives every row this kind. */
    public Column withKind(Kind kind) {
        return wrap(bytes, offsets, lengths, kind);
    }

    /** Returns a column that shares the slices and has one kind a row. */
    public Column withKinds(byte[] newKinds) {
        return wrap(bytes, offsets, lengths, newKinds);
    }

    /** Copies the {@link Kind#code()} of each of the first rows to an array. */
    public void copyKinds(byte[] target, int rows) {
        if (kinds == null) {
            Arrays.fill(target, 0, rows, uniformKind.code());
        } else {
            System.arraycopy(kinds, 0, target, 0, rows);
        }
    }
}
