package dev.penstock.spec;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.adapter.FileFormatChoice;
import dev.penstock.adapter.MemoryObjectStore;
import dev.penstock.adapter.ObjectStoreSource;
import dev.penstock.connector.FileFormat;
import dev.penstock.connector.SourceConnector;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.FlowOptions;
import dev.penstock.definition.InputFileType;
import dev.penstock.embedded.Penstock;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.FlowExecution;
import dev.penstock.engine.PublishedObject;
import dev.penstock.format.csv.CsvDialect;
import dev.penstock.format.csv.CsvFormat;
import dev.penstock.format.json.JsonLimits;
import dev.penstock.format.json.JsonLinesFormat;
import dev.penstock.spec.Outcome.Written;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** An engine over a store in memory, with a clock that stands still and ids that are known. Used by one test. */
final class Workbench {

    /** A record or two, so that even a short input is worked off by several threads. */
    private static final int TINY_CHUNK = 32;

    private final MemoryObjectStore store = new MemoryObjectStore();
    private final FlowEngine engine;

    Workbench(FlowOptions options, int threads) {
        this.engine = Penstock.builder(store)
                .options(options)
                .clock(Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC))
                .executionIds(() -> "run")
                .fileNumbers(() -> 1)
                .threads(threads)
                .build();
    }

    FlowEngine engine() {
        return engine;
    }

    /** Puts lines into the source's bucket; under a key that ends in {@code .gz}, packed. */
    void put(String key, List<String> lines) {
        byte[] bytes = lines.isEmpty() ? new byte[0] : (String.join("\n", lines) + "\n").getBytes(UTF_8);
        byte[] stored = key.endsWith(".gz") ? gzip(bytes) : bytes;
        store.put(SpecFlow.SOURCE_BUCKET, SpecFlow.SOURCE_PREFIX + key, stored);
    }

    /** Runs a flow over what was put, whatever its connector is. */
    FlowExecution run(FlowDefinition definition, InputFileType type) {
        return engine.run(
                definition,
                switch (type) {
                    case CSV -> source(CsvFormat.standard());
                    case JSON -> source(JsonLinesFormat.standard());
                });
    }

    /** Runs a flow over what was put, a record or two at a time. */
    FlowExecution runChopped(FlowDefinition definition, InputFileType type) {
        return engine.run(
                definition,
                switch (type) {
                    case CSV -> source(CsvFormat.of(CsvDialect.STANDARD.withChunkBytes(TINY_CHUNK)));
                    case JSON -> source(JsonLinesFormat.of(JsonLimits.standard().withChunkBytes(TINY_CHUNK)));
                });
    }

    /** Returns what a run has published, which must be all that there is. */
    List<Written> written(FlowExecution execution) {
        List<Written> objects = new ArrayList<>();
        for (PublishedObject object : execution.objects()) {
            byte[] bytes = store.get(object.bucket(), object.key()).orElseThrow();
            objects.add(new Written(Optional.of(object.key()), new String(bytes, UTF_8)));
        }
        if (store.keys(SpecFlow.DESTINATION_BUCKET).size() != objects.size()) {
            throw new AssertionError("the destination has " + store.keys(SpecFlow.DESTINATION_BUCKET)
                    + ", the run says " + execution.objects());
        }
        return objects;
    }

    private SourceConnector source(FileFormat format) {
        return new ObjectStoreSource(
                store, FileFormatChoice.always(format), SpecFlow.SOURCE_BUCKET, SpecFlow.SOURCE_PREFIX);
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
