package dev.penstock.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;

/**
 * The values of one field: slices of UTF-8 bytes, and a kind for all rows or one a row.
 *
 * <p>The bytes are most often the very bytes that were read from the file, so a value that no task touches is never
 * copied and keeps the text it arrived with ({@code 1.10} stays {@code 1.10}). Rows without a value have a slice of
 * length 0.
 *
 * <p>A column does not change once it is made, so steps and threads share it. Its arrays are handed over without a copy:
 * who wraps them gives up writing to them, who gets {@link #bytes()} only reads.
 *
 * <p>A column may know its numbers as {@link ShortDecimal}s, so that they are read once and not by every step. One of
 * numbers that were calculated has only these, until somebody asks for a text: then all are written, by one thread.
 */
public final class Column {

    private static final byte[] NO_BYTES = {};

    /** The kinds that hold nothing come first, and this is the last of them. */
    private static final byte NULL = Kind.NULL.code();

    private byte[] bytes;
    private int[] offsets;
    private int[] lengths;
    private final Kind uniformKind;
    private final byte[] kinds;
    private final long[] decimals;
    private final NumberTexts texts;

    private Column(byte[] bytes, int[] offsets, int[] lengths, Kind uniformKind, byte[] kinds, long[] decimals) {
        this.bytes = requireNonNull(bytes, "bytes is null");
        this.offsets = requireNonNull(offsets, "offsets is null");
        this.lengths = requireNonNull(lengths, "lengths is null");
        this.uniformKind = uniformKind;
        this.kinds = kinds;
        this.decimals = decimals;
        this.texts = null;
    }

    private Column(Kind uniformKind, byte[] kinds, long[] decimals, NumberTexts texts) {
        this.uniformKind = uniformKind;
        this.kinds = kinds;
        this.decimals = requireNonNull(decimals, "decimals is null");
        this.texts = requireNonNull(texts, "texts is null");
    }

    /** Takes over arrays as a column in which every row has the same kind. */
    public static Column wrap(byte[] bytes, int[] offsets, int[] lengths, Kind kind) {
        return new Column(bytes, offsets, lengths, requireNonNull(kind, "kind is null"), null, null);
    }

    /**
     * Takes over arrays as a column with one kind a row.
     *
     * @param kinds the {@link Kind#code()} of each row
     */
    public static Column wrap(byte[] bytes, int[] offsets, int[] lengths, byte[] kinds) {
        return new Column(bytes, offsets, lengths, null, requireNonNull(kinds, "kinds is null"), null);
    }

    /**
     * Takes over numbers that were calculated, of which every row has one.
     *
     * @param decimals the {@link ShortDecimal} of each row
     * @param texts writes them, as JSON has numbers, if somebody wants to read them
     */
    public static Column calculated(long[] decimals, NumberTexts texts) {
        return new Column(Kind.NUMBER, null, decimals, texts);
    }

    /**
     * Takes over numbers that were calculated, of which some are missing.
     *
     * @param kinds the {@link Kind#code()} of each row, of NUMBER or NULL
     */
    public static Column calculated(long[] decimals, byte[] kinds, NumberTexts texts) {
        return new Column(null, requireNonNull(kinds, "kinds is null"), decimals, texts);
    }

    /** Returns a column of {@code capacity} rows that all have this kind and no text. */
    public static Column empty(Kind kind, int capacity) {
        int[] zeros = new int[capacity];
        return wrap(NO_BYTES, zeros, zeros, kind);
    }

    /** Returns the array that the slices point into. Only for reading. */
    public byte[] bytes() {
        if (bytes == null) {
            write();
        }
        return bytes;
    }

    /** Returns where the text of a row begins in {@link #bytes()}. */
    public int offset(int row) {
        if (offsets == null) {
            write();
        }
        return offsets[row];
    }

    /** Returns how many bytes the text of a row has. */
    public int length(int row) {
        if (lengths == null) {
            write();
        }
        return lengths[row];
    }

    /**
     * Whether its values were calculated, and their texts are as JSON has numbers. Those may not have been written yet:
     * {@link #decimals()} costs less.
     */
    public boolean isCalculated() {
        return texts != null;
    }

    /**
     * Returns the {@link ShortDecimal} of each row, if they are known: of all rows that have a value and were selected when
     * somebody read or calculated them. Only for reading.
     */
    public Optional<long[]> decimals() {
        return Optional.ofNullable(decimals);
    }

    /** Returns a column in which the selected rows of a batch have texts: it itself, unless none were written so far. */
    public Column written(RecordBatch batch) {
        return offsets == null ? texts.write(batch) : this;
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
        int slices = offsets == null ? decimals.length : Math.min(offsets.length, lengths.length);
        return kinds == null ? slices : Math.min(slices, kinds.length);
    }

    /** Returns the text of a row. Makes a String: for tests, messages and views, not for the record path. */
    public String text(int row) {
        return new String(bytes(), offset(row), length(row), UTF_8);
    }

    /** Returns a column that shares the bytes and kinds and has other lengths; no byte moves. */
    public Column withLengths(int[] newLengths) {
        if (offsets == null) {
            write();
        }
        return new Column(bytes, offsets, newLengths, uniformKind, kinds, null);
    }

    /** Returns a column that shares the kinds and has other slices, of other bytes. */
    public Column withSlices(byte[] newBytes, int[] newOffsets, int[] newLengths) {
        return new Column(newBytes, newOffsets, newLengths, uniformKind, kinds, null);
    }

    /** Returns a column that shares the slices and gives every row this kind. */
    public Column withKind(Kind kind) {
        if (kind == uniformKind) {
            return this;
        }
        if (offsets == null) {
            write();
        }
        return new Column(bytes, offsets, lengths, requireNonNull(kind, "kind is null"), null, decimals);
    }

    /** Returns a column that shares the slices and has one kind a row. */
    public Column withKinds(byte[] newKinds) {
        if (offsets == null) {
            write();
        }
        return new Column(bytes, offsets, lengths, null, requireNonNull(newKinds, "kinds is null"), decimals);
    }

    /** Returns the column with its numbers, of which the caller gives up writing to the array. */
    public Column withDecimals(long[] newDecimals) {
        if (offsets == null) {
            return this;
        }
        return new Column(bytes, offsets, lengths, uniformKind, kinds, requireNonNull(newDecimals, "decimals is null"));
    }

    /** Copies the {@link Kind#code()} of each of the first rows to an array. */
    public void copyKinds(byte[] target, int rows) {
        if (kinds == null) {
            Arrays.fill(target, 0, rows, uniformKind.code());
        } else {
            System.arraycopy(kinds, 0, target, 0, rows);
        }
    }

    private void write() {
        Column written = texts.write();
        bytes = written.bytes;
        offsets = written.offsets;
        lengths = written.lengths;
    }
}
