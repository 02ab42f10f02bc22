package dev.penstock.format.parquet.input;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.InputObject;
import dev.penstock.connector.RandomAccessBytes;
import dev.penstock.connector.RandomAccessObject;
import dev.penstock.connector.RecordReader;
import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads Parquet files: their fields, and their records. */
public final class ParquetInput {

    private ParquetInput() {}

    /**
     * Reads the footer for the names of the fields. The records have no others.
     *
     * @throws DataFormatException if the file is malformed, or is read from its beginning only
     */
    public static SourceSchema describe(InputObject object, ParquetInputOptions options) throws IOException {
        try (RandomAccessBytes file = open(object)) {
            List<String> names = new ArrayList<>();
            for (SchemaNode field : Boundary.guard(object.name(), () -> FileFooter.read(file, options))
                    .fields()) {
                names.add(field.name());
            }
            return SourceSchema.closed(Schema.ofNames(names));
        }
    }

    /**
     * Begins to read the records, with the pages of the fields that are wanted and no others.
     *
     * @param chunkBytes about how many bytes a chunk is to have, if that is more than in the options
     * @throws DataFormatException if the file is malformed, or is read from its beginning only
     */
    public static RecordReader read(InputObject object, Schema schema, ParquetInputOptions options, int chunkBytes)
            throws IOException {
        RandomAccessBytes file = open(object);
        boolean opened = false;
        try {
            ParquetInputOptions wanted = options.withChunkBytesOfAtLeast(chunkBytes);
            RecordReader reader = Boundary.guard(object.name(), () -> reader(object.name(), file, schema, wanted));
            opened = true;
            return reader;
        } finally {
            if (!opened) {
                file.close();
            }
        }
    }

    private static RecordReader reader(
            String object, RandomAccessBytes file, Schema schema, ParquetInputOptions options)
            throws IOException, MalformedException {
        FileFooter footer = FileFooter.read(file, options);
        Gathered gathered = Gathered.of(schema, footer, options.maxValueBytes());
        RowGroups groups = new RowGroups(file, footer, options, gathered.columns());
        return new ParquetReader(object, file, gathered, groups, options.chunkBytes());
    }

    private static RandomAccessBytes open(InputObject object) throws IOException {
        if (object instanceof RandomAccessObject file) {
            return file.openRandomAccess();
        }
        throw new DataFormatException(
                object.name(),
                0,
                0,
                "a Parquet file is read from its end, and this object only from its beginning; allowed are objects that"
                        + " are not packed as a whole, such as by gzip");
    }
}
