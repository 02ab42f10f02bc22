package dev.penstock.engine.internal.operator;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;

/**
 * A column that is made from another value by value: most values keep their text, some get a new one.
 *
 * <p>As long as all keep theirs, no byte is copied. The rows are worked off in the order of the selection. Used by one
 * thread, for one batch.
 */
final class Rewriting {

    private final RecordBatch batch;
    private final Column before;
    private final int[] offsets;
    private final int[] lengths;
    private final byte[] kinds;
    private ByteBuilder text;
    private int place;
    private int ofFirstKind;

    Rewriting(RecordBatch batch, Column before) {
        this.batch = batch;
        this.before = before;
        this.offsets = batch.memory().ints(batch.capacity());
        this.lengths = batch.memory().ints(batch.capacity());
        this.kinds = batch.memory().bytes(batch.capacity());
    }

    /** The next row keeps its text and gets this kind. */
    void keep(Kind kind) {
        int row = batch.row(place);
        if (text == null) {
            offsets[row] = before.offset(row);
        } else {
            offsets[row] = text.size();
            text.append(before.bytes(), before.offset(row), before.length(row));
        }
        finish(row, before.length(row), kind);
    }

    /** The next row has no value. */
    void none(Kind kind) {
        int row = batch.row(place);
        offsets[row] = 0;
        finish(row, 0, kind);
    }

    /** Returns the buffer to which the text of the next row is to be appended, before {@link #rewritten}. */
    ByteBuilder rewrite() {
        if (text == null) {
            text = batch.memory().builder(batch.rowCount() * 8);
            for (int i = 0; i < place; i++) {
                int row = batch.row(i);
                int offset = text.size();
                text.append(before.bytes(), offsets[row], lengths[row]);
                offsets[row] = offset;
            }
        }
        offsets[batch.row(place)] = text.size();
        return text;
    }

    /** The next row has the text that was appended since {@link #rewrite}, and this kind. */
    void rewritten(Kind kind) {
        int row = batch.row(place);
        finish(row, text.size() - offsets[row], kind);
    }

    /** Returns the column, of one kind for all rows if they have it. */
    Column column() {
        byte[] bytes = text == null ? before.bytes() : text.array();
        return place > 0 && ofFirstKind == place
                ? Column.wrap(bytes, offsets, lengths, Kind.ofCode(kinds[batch.row(0)]))
                : Column.wrap(bytes, offsets, lengths, kinds);
    }

    private void finish(int row, int length, Kind kind) {
        lengths[row] = length;
        kinds[row] = kind.code();
        ofFirstKind += kinds[row] == kinds[batch.row(0)] ? 1 : 0;
        place++;
    }
}
