package dev.penstock.format.csv;

import dev.penstock.connector.InputObject;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.ColumnBuilder;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** Reads a file of any dialect by Apache Commons CSV. Its chunks are decoded when they are taken. */
final class DialectReader implements RecordReader {

    private static final int MOST_ROWS = 2_000;

    private final DialectRecords records;
    private final int chunkBytes;
    private final Binding binding;

    private DialectReader(DialectRecords records, int chunkBytes, Binding binding) {
        this.records = records;
        this.chunkBytes = chunkBytes;
        this.binding = binding;
    }

    /** Reads the names of the columns. */
    static List<String> names(InputObject file, CsvDialect dialect) throws IOException {
        try (DialectRecords records = DialectRecords.open(file, dialect)) {
            return header(records);
        }
    }

    /** Opens a file and reads its header. */
    static DialectReader open(InputObject file, Schema schema, CsvDialect dialect) throws IOException {
        DialectRecords records = DialectRecords.open(file, dialect);
        boolean opened = false;
        try {
            Binding binding = Binding.of(schema, header(records));
            opened = true;
            return new DialectReader(records, dialect.chunkBytes(), binding);
        } finally {
            if (!opened) {
                records.close();
            }
        }
    }

    @Override
    public Optional<RecordChunk> next() throws IOException {
        long begin = records.bytesRead();
        ColumnBuilder[] columns = new ColumnBuilder[binding.columns()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new ColumnBuilder();
        }
        int rows = 0;
        while (rows < MOST_ROWS && records.bytesRead() - begin < chunkBytes && records.advance()) {
            append(records.current(), columns);
            rows++;
        }
        if (rows == 0) {
            return Optional.empty();
        }
        RecordBatch batch = binding.batch(rows, column -> columns[column].build());
        return Optional.of(new DecodedChunk(batch, records.bytesRead() - begin));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private void append(CSVRecord values, ColumnBuilder[] columns) {
        for (int cell = 0; cell < binding.cells(); cell++) {
            int column = binding.column(cell);
            if (column >= 0 && (cell >= values.size() || values.get(cell).isEmpty())) {
                columns[column].addNone(Kind.NULL);
            } else if (column >= 0) {
                columns[column].add(Kind.STRING, values.get(cell));
            }
        }
    }

    private static List<String> header(DialectRecords records) throws IOException {
        if (!records.advance()) {
            return List.of();
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (String name : records.current()) {
            Integer before = columns.putIfAbsent(name, columns.size() + 1);
            if (before != null) {
                throw records.sameName(name, before, columns.size() + 1);
            }
        }
        return List.copyOf(columns.keySet());
    }
}
