package dev.penstock.format.json;

import dev.penstock.data.BatchMemory;
import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.util.Arrays;

/**
 * The columns of a batch while its records are scanned.
 *
 * <p>Values are slices of the block. The text of strings with escapes goes behind it, to an arena that is joined to the
 * block's bytes at the end, if there is any. Used by one thread; {@link #build()} ends it.
 */
final class RecordColumns implements Values {

    private static final byte MISSING = Kind.MISSING.code();

    /** Copied to the arrays of most blocks, which, other than filling them, the JVM need not compile first. */
    private static final byte[] ALL_MISSING = new byte[1 << 13];

    private final Schema schema;
    private final LineBlock block;
    private final int[][] offsets;
    private final int[][] lengths;
    private final byte[][] kinds;
    private final BatchMemory memory;
    private final ByteBuilder arena;
    private int room;
    private int row;

    /**
     * @param rows for how many records there is room until it grows
     */
    RecordColumns(Schema schema, LineBlock block, BatchMemory memory, int rows) {
        this.schema = schema;
        this.block = block;
        this.room = rows;
        this.memory = memory;
        this.arena = memory.builder(0);
        this.offsets = new int[schema.size()][];
        this.lengths = new int[schema.size()][];
        this.kinds = new byte[schema.size()][];
        for (int i = 0; i < kinds.length; i++) {
            begin(i);
        }
    }

    /** Takes the arrays of a column: apart from the loop, with which it would be compiled for much longer. */
    private void begin(int field) {
        offsets[field] = memory.ints(room);
        lengths[field] = memory.ints(room);
        kinds[field] = missing(room);
    }

    @Override
    public void put(int slot, int start, int end, int kind) {
        if (kind == Kind.STRING.ordinal()) {
            set(slot, start + 1, end - start - 2, kind);
        } else if (kind == Kind.NULL.ordinal()) {
            set(slot, 0, 0, kind);
        } else if ((kind & JsonScanner.ESCAPED) != 0) {
            putDecoded(slot, start + 1, end - 1);
        } else {
            set(slot, start, end - start, kind);
        }
    }

    /** Returns the arrays of offsets, a field each, which are others after {@link #endRow()} of the last row of room. */
    int[][] offsets() {
        return offsets;
    }

    int[][] lengths() {
        return lengths;
    }

    byte[][] kinds() {
        return kinds;
    }

    /** Returns how many records have ended, which is the row of the one whose values are put. */
    int row() {
        return row;
    }

    /** Returns how many rows the arrays have. */
    int room() {
        return room;
    }

    /** Ends the record whose values were put. */
    void endRow() {
        row++;
        if (row == room) {
            grow();
        }
    }

    /** Adds a record; slots beyond the fields of the schema do not count. */
    void add(ObjectValues values) {
        for (int i = 0; i < values.count(); i++) {
            int slot = values.touched(i);
            if (slot < kinds.length) {
                int kind = values.kind(slot);
                int quotes = (kind & ~JsonScanner.ESCAPED) == Kind.STRING.ordinal() ? 1 : 0;
                put(slot, values.start(slot) - quotes, values.end(slot) + quotes, kind);
            }
        }
        endRow();
    }

    RecordBatch build() {
        byte[] text = text();
        Column[] columns = new Column[kinds.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = column(text, i);
        }
        return RecordBatch.wrap(schema, columns, row);
    }

    private void set(int field, int offset, int length, int kind) {
        offsets[field][row] = offset;
        lengths[field][row] = length;
        kinds[field][row] = (byte) kind;
    }

    private void putDecoded(int field, int start, int end) {
        byte[] target = arena.reserve(end - start);
        int begin = arena.size();
        arena.size(JsonEscapes.decode(block.bytes(), start, end, target, begin));
        set(field, block.to() + begin, arena.size() - begin, Kind.STRING.ordinal());
    }

    private byte[] text() {
        if (arena.size() == 0) {
            return block.bytes();
        }
        byte[] joined = memory.copy(block.bytes(), 0, block.to(), block.to() + arena.size());
        System.arraycopy(arena.array(), 0, joined, block.to(), arena.size());
        return joined;
    }

    private Column column(byte[] text, int field) {
        byte[] codes = kinds[field];
        // All are equal where each is equal to the one behind it, which the JDK finds many at a time.
        if (row > 1 && Arrays.mismatch(codes, 0, row - 1, codes, 1, row) >= 0) {
            clearMissing(codes, offsets[field], lengths[field]);
            return Column.wrap(text, offsets[field], lengths[field], codes);
        }
        Kind kind = row == 0 ? Kind.MISSING : Kind.ofCode(codes[0]);
        return kind == Kind.MISSING ? Column.empty(kind, row) : Column.wrap(text, offsets[field], lengths[field], kind);
    }

    /** Gives the values that no record had their slice, which is the empty one at the beginning. */
    private void clearMissing(byte[] codes, int[] begins, int[] counts) {
        for (int i = 0; i < row; i++) {
            if (codes[i] == MISSING) {
                begins[i] = 0;
                counts[i] = 0;
            }
        }
    }

    /** Returns an array that says of each row that the value is missing. */
    private byte[] missing(int rows) {
        return rows <= ALL_MISSING.length ? memory.copy(ALL_MISSING, 0, rows, rows) : memory.clearedBytes(rows);
    }

    private void grow() {
        room = (int) Math.min(1L + block.mostRows(), 2L * room);
        for (int i = 0; i < kinds.length; i++) {
            offsets[i] = grown(offsets[i]);
            lengths[i] = grown(lengths[i]);
            byte[] more = missing(room);
            System.arraycopy(kinds[i], 0, more, 0, row);
            kinds[i] = more;
        }
    }

    private int[] grown(int[] before) {
        int[] more = memory.ints(room);
        System.arraycopy(before, 0, more, 0, row);
        return more;
    }
}
