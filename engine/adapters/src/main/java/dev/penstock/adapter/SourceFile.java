package dev.penstock.adapter;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.FileFormat;
import dev.penstock.connector.InputObject;
import dev.penstock.connector.RandomAccessObject;
import dev.penstock.connector.RecordReader;
import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Schema;
import java.io.IOException;

/**
 * A file and the format it is read in. Every failure names the file.
 *
 * @param file what is read, not packed any more
 */
record SourceFile(InputObject file, FileFormat format) {

    /** Returns a file that is unpacked, within limits, if it is packed. */
    static SourceFile of(InputObject file, FileFormat format, UnpackLimits limits) {
        boolean anyPlace = file instanceof RandomAccessObject && !Gzip.isNamed(file.name());
        InputObject unpacked = new Packing(file, limits);
        return new SourceFile(anyPlace ? new PlainObject(unpacked, (RandomAccessObject) file) : unpacked, format);
    }

    SourceSchema describe(boolean everyField) throws IOException {
        try {
            return format.describe(file, everyField);
        } catch (IOException e) {
            throw named(e);
        }
    }

    RecordReader read(Schema schema, int chunkBytes) throws IOException {
        try {
            return format.read(file, schema, chunkBytes);
        } catch (IOException e) {
            throw named(e);
        }
    }

    /** Returns a failure to read the file as one that names it. */
    IOException named(IOException failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        boolean named = failure instanceof DataFormatException || message.contains(file.name());
        return named ? failure : new IOException(file.name() + ": " + message, failure);
    }
}
