package dev.penstock.adapter;

import dev.penstock.connector.RecordChunk;
import dev.penstock.data.BatchMemory;
import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.util.OptionalInt;

/** A batch that is delivered with the fields that are asked for. */
record BatchChunk(RecordBatch batch, Schema schema) implements RecordChunk {

    @Override
    public int unit() {
        return 0;
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public RecordBatch decode(BatchMemory memory) {
        Column[] columns = new Column[schema.size()];
        for (int i = 0; i < columns.length; i++) {
            OptionalInt position = batch.schema().position(schema.field(i).name());
            columns[i] = position.isPresent()
                    ? batch.column(position.getAsInt())
                    : Column.empty(Kind.MISSING, batch.capacity());
        }
        return batch.withColumns(schema, columns);
    }
}
