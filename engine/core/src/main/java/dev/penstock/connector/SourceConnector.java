package dev.penstock.connector;

import dev.penstock.data.Schema;
import dev.penstock.definition.Condition;
import java.io.IOException;
import java.util.List;

/**
 * Where the records of one flow come from: files under a prefix, an entity of an application, a list in memory.
 *
 * <p>A run first asks what fields there are, binds the tasks to them, and then reads. A source can be read again; each
 * {@link #open} begins at the first record.
 */
public interface SourceConnector {

    /**
     * Says what fields the records have.
     *
     * @param everyField whether the tasks want all fields there are. A source that can only know by reading its records
     *     reads them for {@code true}, and answers {@code false} without.
     * @throws DataFormatException if the input is malformed
     */
    SourceSchema describe(boolean everyField) throws IOException;

    /**
     * Begins to read.
     *
     * @param schema the fields to deliver, in this order: fields that {@link #describe} named or, where the schema is
     *     open, others. A record without one of them has it missing or null, as the source's kind of data has it.
     * @param filters the conditions that every record must meet. They are a hint: the engine applies them to what the
     *     source delivers, so a source may use them to read less or leave them alone.
     */
    RecordReader open(Schema schema, List<Condition> filters) throws IOException;

    /**
     * Begins to read in chunks of a wanted size.
     *
     * @param chunkBytes about how many bytes of input a chunk should have; a hint that a source may leave alone
     */
    default RecordReader open(Schema schema, List<Condition> filters, int chunkBytes) throws IOException {
        return open(schema, filters);
    }
}
