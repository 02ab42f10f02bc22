package dev.penstock.format.parquet.input;

import dev.penstock.connector.RecordChunk;
import dev.penstock.data.BatchMemory;
import dev.penstock.data.RecordBatch;

/**
 * Records that were decoded when they were taken.
 *
 * @param batch the records
 * @param bytes how much of the file was read for them; pages are read whole, so that only the sum is exact
 */
record DecodedChunk(RecordBatch batch, long bytes) implements RecordChunk {

    @Override
    public int unit() {
        return 0;
    }

    @Override
    public RecordBatch decode(BatchMemory memory) {
        return batch;
    }
}
