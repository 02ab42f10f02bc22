package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;

/** The fragments that one open file holds back until they make a row group. Used by one thread at a time. */
final class HeldRows {

    /** As many bytes of values as a row group of one batch has at most. */
    private static final int FULL_BYTES = 8 << 20;

    private final HeldBytes ofAllFiles;
    private ByteBuilder fragments = new ByteBuilder(0);
    private int rows;

    HeldRows(HeldBytes ofAllFiles) {
        this.ofAllFiles = ofAllFiles;
    }

    /** Adds the fragment that a buffer begins with. */
    void add(ByteBuilder encoded, int length) {
        fragments.append(encoded.array(), 0, length);
        rows += Slices.readInt(encoded.array(), 0);
        ofAllFiles.add(length);
    }

    boolean isEmpty() {
        return rows == 0;
    }

    /** Whether the rows have to go: there are enough of them, or all files together hold too much. */
    boolean isFull() {
        return fragments.size() >= FULL_BYTES || ofAllFiles.isTooMuch();
    }

    /** Returns the rows and forgets them. */
    RecordBatch take(Schema schema) {
        RecordBatch batch = RowFragment.read(schema, fragments.array(), fragments.size(), rows);
        ofAllFiles.add(-fragments.size());
        fragments = new ByteBuilder(0);
        rows = 0;
        return batch;
    }
}
