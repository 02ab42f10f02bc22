package dev.penstock.format.json;

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
final class RecordColumns {

    private final Schema schema;
    private final LineBlock block;
    private final int[][] offsets;
    private final int[][] lengths;
    private final byte[][] kinds;
    private final ByteBuilder arena = new ByteBuilder(0);
    private int rows;

    RecordColumns(Schema schema, LineBlock block) {
        this.schema = schema;
        this.block = block;
        this.offsets = new int[schema.size()][block.lines()];
        this.lengths = new int[schema.size()][block.lines()];
        this.kinds = new byte[schema.size()][block.lines()];
    }

    /** Adds a record; slots beyond the fields of the schema do not count. */
    void add(ObjectValues values) {
        for (int i = 0; i < values.count(); i++) {
            int slot = values.touched(i);
            if (slot < kinds.length) {
                put(slot, values.kind(slot), values.start(slot), values.end(slot));
            }
        }
        rows++;
    }

    RecordBatch build() {
        byte[] text = text();
        Column[] columns = new Column[kinds.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = column(text, i);
        }
        return RecordBatch.wrap(schema, columns, rows);
    }

    private void put(int field, int kind, int start, int end) {
        if ((kind & JsonScanner.ESCAPED) != 0) {
            putDecoded(field, start, end);
            return;
        }
        kinds[field][rows] = (byte) kind;
        if (kind != Kind.NULL.ordinal()) {
            offsets[field][rows] = start;
            lengths[field][rows] = end - start;
        }
    }

    private void putDecoded(int field, int start, int end) {
        byte[] target = arena.reserve(end - start);
        int begin = arena.size();
        arena.size(JsonEscapes.decode(block.bytes(), start, end, target, begin));
        kinds[field][rows] = Kind.STRING.code();
        offsets[field][rows] = block.to() + begin;
        lengths[field][rows] = arena.size() - begin;
    }

    private byte[] text() {
        if (arena.size() == 0) {
            return block.bytes();
        }
        byte[] joined = Arrays.copyOf(block.bytes(), block.to() + arena.size());
        System.arraycopy(arena.array(), 0, joined, block.to(), arena.size());
        return joined;
    }

    private Column column(byte[] text, int field) {
        byte[] codes = kinds[field];
        byte first = rows == 0 ? Kind.MISSING.code() : codes[0];
        for (int row = 1; row < rows; row++) {
            if (codes[row] != first) {
                return Column.wrap(text, offsets[field], lengths[field], codes);
            }
        }
        Kind kind = Kind.ofCode(first);
        return kind == Kind.MISSING
                ? Column.empty(kind, rows)
                : Column.wrap(text, offsets[field], lengths[field], kind);
    }
}
