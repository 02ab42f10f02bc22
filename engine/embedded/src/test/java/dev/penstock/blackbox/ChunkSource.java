package dev.penstock.blackbox;

import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.connector.SourceConnector;
import dev.penstock.connector.SourceSchema;
import dev.penstock.data.BatchBuilder;
import dev.penstock.data.BatchMemory;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import dev.penstock.definition.Condition;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A source of numbered chunks of one record each, whose decoding a test can make fail or wait. */
final class ChunkSource implements SourceConnector {

    /** What happens when a chunk is decoded, before it gives its record. */
    interface Decoding {

        void begin(int chunk) throws IOException;
    }

    private final int chunks;
    private final Decoding decoding;
    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();

    ChunkSource(int chunks, Decoding decoding) {
        this.chunks = chunks;
        this.decoding = decoding;
    }

    @Override
    public SourceSchema describe(boolean everyField) {
        return SourceSchema.closed(Schema.ofNames("n"));
    }

    @Override
    public RecordReader open(Schema schema, List<Condition> filters) {
        opened.incrementAndGet();
        return new RecordReader() {
            private int next;

            @Override
            public Optional<RecordChunk> next() {
                return next == chunks ? Optional.empty() : Optional.of(chunk(schema, next++));
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }

    private RecordChunk chunk(Schema schema, int number) {
        return new RecordChunk() {
            @Override
            public int unit() {
                return 0;
            }

            @Override
            public long bytes() {
                return 1;
            }

            @Override
            public RecordBatch decode(BatchMemory memory) throws IOException {
                decoding.begin(number);
                return new BatchBuilder(schema).add(number).build();
            }
        };
    }
}
