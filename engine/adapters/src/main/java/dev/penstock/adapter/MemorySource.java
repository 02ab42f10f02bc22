package dev.penstock.adapter;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.connector.SourceConnector;
import dev.penstock.connector.SourceSchema;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import dev.penstock.definition.Condition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Records that are in memory already: for tests, and for programs that have no file.
 *
 * <pre>{@code
 * SourceConnector source = MemorySource.ofRecords(List.of(
 *         Map.of("id", 1, "name", "bolt"),
 *         Map.of("id", 2, "address", Map.of("city", "Basel"))));
 * }</pre>
 *
 * <p>Immutable, used by several threads.
 */
public final class MemorySource implements SourceConnector {

    private static final int RECORDS_OF_A_CHUNK = 1_000;

    private final SourceSchema fields;
    private final Function<Schema, List<RecordChunk>> chunks;

    private MemorySource(SourceSchema fields, Function<Schema, List<RecordChunk>> chunks) {
        this.fields = fields;
        this.chunks = chunks;
    }

    /**
     * Returns a source of Java values by field name; see {@link dev.penstock.data.BatchBuilder} for what becomes what.
     *
     * <p>The fields are the names of all records, in the order in which they come up, and records may be asked for
     * others: a name that a record does not have is read as a path into maps, so {@code address.city} finds the city
     * above. The maps are copied, the values are not.
     */
    public static MemorySource ofRecords(List<? extends Map<String, ?>> records) {
        List<Map<String, ?>> copies = new ArrayList<>(records.size());
        Set<String> names = new LinkedHashSet<>();
        for (Map<String, ?> record : records) {
            copies.add(Collections.unmodifiableMap(new LinkedHashMap<>(record)));
            names.addAll(record.keySet());
        }
        return new MemorySource(SourceSchema.open(Schema.ofKeys(names)), schema -> mapChunks(copies, schema));
    }

    /**
     * Returns a source of these batches, which has no other fields than their schema.
     *
     * @throws IllegalArgumentException if a batch has another schema
     */
    public static MemorySource ofBatches(Schema schema, List<RecordBatch> batches) {
        requireNonNull(schema, "schema is null");
        List<RecordBatch> copy = List.copyOf(batches);
        for (RecordBatch batch : copy) {
            if (!batch.schema().equals(schema)) {
                throw new IllegalArgumentException(
                        "a batch has the fields %s; allowed are %s".formatted(batch.schema(), schema));
            }
        }
        return new MemorySource(SourceSchema.closed(schema), wanted -> batchChunks(copy, wanted));
    }

    @Override
    public SourceSchema describe(boolean everyField) {
        return fields;
    }

    @Override
    public RecordReader open(Schema schema, List<Condition> filters) {
        requireNonNull(schema, "schema is null");
        requireNonNull(filters, "filters is null");
        return new MemoryReader(chunks.apply(schema));
    }

    private static List<RecordChunk> mapChunks(List<Map<String, ?>> records, Schema schema) {
        List<RecordChunk> chunks = new ArrayList<>();
        for (int from = 0; from < records.size(); from += RECORDS_OF_A_CHUNK) {
            int to = Math.min(from + RECORDS_OF_A_CHUNK, records.size());
            chunks.add(new MapChunk(records.subList(from, to), from, schema));
        }
        return chunks;
    }

    private static List<RecordChunk> batchChunks(List<RecordBatch> batches, Schema schema) {
        List<RecordChunk> chunks = new ArrayList<>();
        for (RecordBatch batch : batches) {
            chunks.add(new BatchChunk(batch, schema));
        }
        return chunks;
    }
}
