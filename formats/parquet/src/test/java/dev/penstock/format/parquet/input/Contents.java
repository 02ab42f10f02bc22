package dev.penstock.format.parquet.input;

import dev.penstock.connector.InputObject;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All records of a file: the text of each value, null where there is none. */
record Contents(List<String> names, List<List<String>> rows, List<List<Kind>> kinds) {

    static Contents of(InputObject file) throws IOException {
        return of(file, ParquetInputOptions.standard());
    }

    static Contents of(InputObject file, ParquetInputOptions options) throws IOException {
        return of(file, ParquetInput.describe(file, options).schema(), options);
    }

    static Contents of(InputObject file, Schema schema, ParquetInputOptions options) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<List<Kind>> kinds = new ArrayList<>();
        try (RecordReader reader = ParquetInput.read(file, schema, options, 0)) {
            Optional<RecordChunk> chunk;
            while ((chunk = reader.next()).isPresent()) {
                RecordBatch batch = chunk.get().decode();
                for (int i = 0; i < batch.rowCount(); i++) {
                    rows.add(texts(batch, batch.row(i)));
                    kinds.add(kinds(batch, batch.row(i)));
                }
            }
        }
        return new Contents(schema.names(), rows, kinds);
    }

    private static List<String> texts(RecordBatch batch, int row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < batch.schema().size(); i++) {
            texts.add(batch.column(i).isNull(row) ? null : batch.column(i).text(row));
        }
        return texts;
    }

    private static List<Kind> kinds(RecordBatch batch, int row) {
        List<Kind> kinds = new ArrayList<>();
        for (int i = 0; i < batch.schema().size(); i++) {
            kinds.add(batch.column(i).kind(row));
        }
        return kinds;
    }
}
