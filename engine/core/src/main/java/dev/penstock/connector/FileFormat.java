package dev.penstock.connector;

import dev.penstock.data.Schema;
import java.io.IOException;

/** A kind of file: how records are read from one and written to one. Immutable, shared by threads. */
public interface FileFormat {

    /**
     * Says what fields the records of a file have; see {@link SourceConnector#describe}.
     *
     * @throws DataFormatException if the file is malformed
     */
    SourceSchema describe(InputObject file, boolean everyField) throws IOException;

    /**
     * Begins to read a file. Its chunks are all of unit 0.
     *
     * @param schema the fields to deliver; a field that the file does not have has no value in every record
     */
    RecordReader read(InputObject file, Schema schema) throws IOException;

    /**
     * Begins to read a file in chunks of a wanted size.
     *
     * @param chunkBytes about how many bytes of input a chunk should have; a hint that a format may leave alone
     */
    default RecordReader read(InputObject file, Schema schema, int chunkBytes) throws IOException {
        return read(file, schema);
    }

    /** Returns a writer of records with this schema. */
    RecordWriter writer(Schema schema);
}
