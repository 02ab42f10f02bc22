package dev.penstock.adapter;

import dev.penstock.connector.RecordReader;
import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Field;
import dev.penstock.data.FieldType;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Several files as one source: their fields together, their records one file after the other. */
final class FileSequence {

    /** Asks each format for chunks of the size that it likes best: no format makes them smaller for a hint. */
    static final int USUAL_CHUNK = 0;

    private static final Set<FieldType> NUMBERS =
            EnumSet.of(FieldType.INT32, FieldType.INT64, FieldType.DOUBLE, FieldType.DECIMAL);

    private final List<SourceFile> files;

    FileSequence(List<SourceFile> files) {
        this.files = List.copyOf(files);
    }

    /**
     * Returns the fields of all files, each name once, in the order in which the files bring them up. Other fields are
     * possible if any file can have them, or if there is no file that would know.
     */
    SourceSchema describe(boolean everyField) throws IOException {
        Map<String, Field> fields = new LinkedHashMap<>();
        boolean open = files.isEmpty();
        for (SourceFile file : files) {
            SourceSchema described = file.describe(everyField);
            open |= described.open();
            for (Field field : described.schema().fields()) {
                fields.merge(field.name(), field, FileSequence::common);
            }
        }
        return new SourceSchema(Schema.of(new ArrayList<>(fields.values())), open);
    }

    RecordReader open(Schema schema, int chunkBytes) {
        return new FileSequenceReader(files, schema, chunkBytes);
    }

    private static Field common(Field known, Field other) {
        return known.type() == other.type()
                ? known
                : new Field(known.name(), common(known.type(), other.type()), known.isKey() && other.isKey());
    }

    /** Whole numbers in one file and others in the next are decimal numbers together. */
    private static FieldType common(FieldType known, FieldType other) {
        return NUMBERS.contains(known) && NUMBERS.contains(other) ? FieldType.DECIMAL : FieldType.ANY;
    }
}
