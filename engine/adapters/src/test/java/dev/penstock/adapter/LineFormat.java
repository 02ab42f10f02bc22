package dev.penstock.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.FileFormat;
import dev.penstock.connector.InputObject;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.connector.RecordWriter;
import dev.penstock.connector.SourceSchema;
import dev.penstock.data.BatchBuilder;
import dev.penstock.data.BatchMemory;
import dev.penstock.data.Field;
import dev.penstock.data.FieldType;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The simplest format for tests: names between commas in the first line, a record in each other one, two to a chunk.
 *
 * <p>The line {@code !} cannot be cut, the line {@code ?} cannot be decoded; the name {@code *} says that there may be
 * other fields, a name that ends in {@code #} that it is of whole numbers. Counts what it opens and closes.
 */
final class LineFormat implements FileFormat {

    private static final int LINES_OF_A_CHUNK = 2;

    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final AtomicInteger mostOpen = new AtomicInteger();
    final AtomicInteger wanted = new AtomicInteger(-1);

    @Override
    public SourceSchema describe(InputObject file, boolean everyField) throws IOException {
        List<Field> fields = new ArrayList<>();
        boolean open = false;
        try (BufferedReader in = reader(file)) {
            for (String name : in.readLine().split(",")) {
                if (name.equals("*")) {
                    open = true;
                } else if (name.endsWith("#")) {
                    fields.add(new Field(name.substring(0, name.length() - 1), FieldType.INT64));
                } else {
                    fields.add(Field.of(name));
                }
            }
        }
        return new SourceSchema(Schema.of(fields), open);
    }

    @Override
    public RecordReader read(InputObject file, Schema schema, int chunkBytes) throws IOException {
        wanted.set(chunkBytes);
        return read(file, schema);
    }

    @Override
    public RecordReader read(InputObject file, Schema schema) throws IOException {
        BufferedReader in = reader(file);
        int open = opened.incrementAndGet() - closed.get();
        mostOpen.accumulateAndGet(open, Math::max);
        return new LineReader(file, in, in.readLine().split(","), schema);
    }

    @Override
    public RecordWriter writer(Schema schema) {
        throw new UnsupportedOperationException("this format is only read");
    }

    private static BufferedReader reader(InputObject file) throws IOException {
        return new BufferedReader(new InputStreamReader(file.open(), UTF_8));
    }

    private final class LineReader implements RecordReader {

        private final InputObject file;
        private final BufferedReader in;
        private final String[] names;
        private final Schema schema;
        private volatile boolean over;

        LineReader(InputObject file, BufferedReader in, String[] names, Schema schema) {
            this.file = file;
            this.in = in;
            this.names = names;
            this.schema = schema;
        }

        @Override
        public Optional<RecordChunk> next() throws IOException {
            List<String> lines = new ArrayList<>();
            String line;
            while (lines.size() < LINES_OF_A_CHUNK && (line = in.readLine()) != null) {
                if (line.equals("!")) {
                    throw new IOException("the disk is on fire");
                }
                lines.add(line);
            }
            return lines.isEmpty() ? Optional.empty() : Optional.of(new LineChunk(this, lines));
        }

        @Override
        public void close() throws IOException {
            if (over) {
                throw new IllegalStateException(file.name() + " is closed twice");
            }
            over = true;
            closed.incrementAndGet();
            in.close();
        }
    }

    private record LineChunk(LineReader reader, List<String> lines) implements RecordChunk {

        @Override
        public int unit() {
            return 0;
        }

        @Override
        public long bytes() {
            return lines.stream().mapToLong(line -> line.length() + 1).sum();
        }

        @Override
        public RecordBatch decode(BatchMemory memory) throws IOException {
            if (reader.over) {
                throw new IllegalStateException(reader.file.name() + " is closed while it is decoded");
            }
            BatchBuilder batch = new BatchBuilder(reader.schema);
            for (String line : lines) {
                if (line.equals("?")) {
                    throw new DataFormatException(reader.file.name(), 0, 0, "found ?; allowed is anything else");
                }
                String[] cells = line.split(",");
                Map<String, String> values = new HashMap<>();
                for (int i = 0; i < cells.length; i++) {
                    values.put(reader.names[i], cells[i]);
                }
                batch.addMap(values);
            }
            return batch.build();
        }
    }
}
