package dev.penstock.engine;

import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.connector.SourceConnector;
import dev.penstock.connector.SourceSchema;
import dev.penstock.connector.state.TimeWindow;
import dev.penstock.data.BatchMemory;
import dev.penstock.data.Column;
import dev.penstock.data.Field;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import dev.penstock.data.Selection;
import dev.penstock.definition.Condition;
import dev.penstock.definition.Problem;
import dev.penstock.engine.internal.operator.InstantText;
import dev.penstock.engine.internal.plan.MissingFieldException;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The records of a source that one field puts into a window (docs/reference/schedules.md). The others are not read, as far
 * as anybody can see. A record whose field is no time fails the run: it would be in no window, and so be lost.
 */
final class WindowedSource implements SourceConnector {

    private final SourceConnector source;
    private final String field;
    private final TimeWindow window;

    WindowedSource(SourceConnector source, String field, TimeWindow window) {
        this.source = source;
        this.field = field;
        this.window = window;
    }

    @Override
    public SourceSchema describe(boolean everyField) throws IOException {
        SourceSchema schema = source.describe(everyField);
        if (!schema.open() && !schema.schema().contains(field)) {
            throw new MissingFieldException(List.of(field), schema.schema().names());
        }
        return schema;
    }

    @Override
    public RecordReader open(Schema schema, List<Condition> filters) throws IOException {
        Schema read = withField(schema);
        return new Reader(source.open(read, filters), schema, read);
    }

    @Override
    public RecordReader open(Schema schema, List<Condition> filters, int chunkBytes) throws IOException {
        Schema read = withField(schema);
        return new Reader(source.open(read, filters, chunkBytes), schema, read);
    }

    private Schema withField(Schema schema) {
        return schema.contains(field) ? schema : schema.plus(Field.of(field));
    }

    private RecordBatch inWindow(RecordBatch batch, int position) throws IOException {
        Column column = batch.column(position);
        InstantText instant = new InstantText();
        int[] rows = batch.memory().ints(batch.rowCount());
        int count = 0;
        for (int i = 0; i < batch.rowCount(); i++) {
            int row = batch.row(i);
            if (column.isNull(row) || !instant.read(column.bytes(), column.offset(row), column.length(row))) {
                String found = column.isNull(row) ? "no value" : Problem.quote(column.text(row));
                throw new IOException("the field %s of a record is %s; allowed is a time, which tells what is new"
                        .formatted(Problem.quote(field), found));
            }
            if (window.contains(Instant.ofEpochSecond(instant.second(), instant.nano()))) {
                rows[count] = row;
                count++;
            }
        }
        return batch.withSelection(Selection.wrap(rows, count));
    }

    /** Reads the field too, and leaves it out of what it gives where nobody else wants it. */
    private final class Reader implements RecordReader {

        private final RecordReader reader;
        private final Schema wanted;
        private final Schema read;

        Reader(RecordReader reader, Schema wanted, Schema read) {
            this.reader = reader;
            this.wanted = wanted;
            this.read = read;
        }

        @Override
        public Optional<RecordChunk> next() throws IOException {
            return reader.next().map(Chunk::new);
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }

        private final class Chunk implements RecordChunk {

            private final RecordChunk chunk;

            Chunk(RecordChunk chunk) {
                this.chunk = chunk;
            }

            @Override
            public int unit() {
                return chunk.unit();
            }

            @Override
            public long bytes() {
                return chunk.bytes();
            }

            @Override
            public RecordBatch decode(BatchMemory memory) throws IOException {
                RecordBatch batch =
                        inWindow(chunk.decode(memory), read.position(field).orElseThrow());
                if (wanted.size() == read.size()) {
                    return batch;
                }
                Column[] columns = new Column[wanted.size()];
                Arrays.setAll(columns, batch::column);
                return batch.withColumns(wanted, columns);
            }

            @Override
            public void release() {
                chunk.release();
            }
        }
    }
}
