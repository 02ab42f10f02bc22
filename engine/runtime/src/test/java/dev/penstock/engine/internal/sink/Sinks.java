package dev.penstock.engine.internal.sink;

import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.RecordWriter;
import dev.penstock.connector.RunPlace;
import dev.penstock.data.BatchBuilder;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import dev.penstock.definition.Aggregation;
import dev.penstock.definition.FileType;
import dev.penstock.definition.S3OutputFormat;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Sinks of records with a {@code value} and a {@code key}, for tests. */
final class Sinks {

    static final Schema SCHEMA = Schema.ofNames("value", "key");
    private static final Instant NOON = Instant.parse("2024-03-05T12:00:00Z");

    private Sinks() {}

    /** Returns a sink that writes one partition. */
    static Sink whole(ObjectStore store, Aggregation aggregation, long targetSize) {
        return sink(new LineWriter(), store, aggregation, targetSize, List.of(), new WriteLimits(0, 100));
    }

    /** Returns a sink that writes a partition for each key. */
    static Sink partitioned(ObjectStore store, Aggregation aggregation, long targetSize) {
        return partitioned(store, aggregation, targetSize, new WriteLimits(0, 100));
    }

    /** Returns a sink that writes a partition for each key, within limits. */
    static Sink partitioned(ObjectStore store, Aggregation aggregation, long targetSize, WriteLimits limits) {
        return sink(new LineWriter(), store, aggregation, targetSize, List.of(1), limits);
    }

    /** Returns a sink that writes a file for each unit and partition, with another writer. */
    static Sink writing(RecordWriter writer, ObjectStore store) {
        return sink(writer, store, Aggregation.NONE, 0, List.of(1), new WriteLimits(0, 100));
    }

    private static Sink sink(
            RecordWriter writer,
            ObjectStore store,
            Aggregation aggregation,
            long targetSize,
            List<Integer> keys,
            WriteLimits limits) {
        S3OutputFormat format = new S3OutputFormat(
                FileType.CSV, Optional.empty(), Optional.empty(), List.of(), aggregation, targetSize, false);
        ObjectTarget target = new ObjectTarget("bucket", "", format, false);
        return new Sink(
                writer,
                new Partitioner(SCHEMA, keys),
                store,
                target,
                new ObjectNaming(target, "orders", 1, "run", NOON, 1),
                new RunPlace("run", "bucket", "orders/"),
                limits,
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    /** Writes records of a unit; each is its value and its key with a colon between. */
    static void write(Sink sink, int unit, String... records) throws IOException {
        sink.append(sink.encode(unit, batch(records)));
    }

    static RecordBatch batch(String... records) {
        var builder = new BatchBuilder(SCHEMA);
        for (String record : records) {
            int colon = record.indexOf(':');
            builder.add(record.substring(0, colon), record.substring(colon + 1));
        }
        return builder.build();
    }
}
