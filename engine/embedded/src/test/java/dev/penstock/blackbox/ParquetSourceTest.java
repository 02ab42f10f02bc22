package dev.penstock.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.adapter.MemoryObjectStore;
import dev.penstock.definition.ExecutionStatus;
import dev.penstock.definition.FileType;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.MapAll;
import dev.penstock.embedded.Penstock;
import dev.penstock.embedded.RecordsFormat;
import dev.penstock.engine.FlowExecution;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flows that read what a flow has written as Parquet. */
class ParquetSourceTest {

    private static final String RECORDS = """
            {"id":"1","name":"bolt","size":"{\\"mm\\":8}"}
            {"id":"2","name":"nut","size":null}
            {"id":"3","name":null,"size":"[]"}
            """;

    @TempDir
    private Path folder;

    @Test
    void aFileIsReadByTheEndingOfItsName() throws IOException {
        Path file = Files.write(folder.resolve("a.Parquet"), parquet());
        MemoryObjectStore store = new MemoryObjectStore();

        FlowExecution execution =
                Penstock.builder(store).build().run(Flows.everything(), Penstock.files(List.of(file)));

        assertEquals(RECORDS, written(store, execution));
    }

    @Test
    void aFileOfAnyNameIsReadIfItsFormatIsGiven() throws IOException {
        Path file = Files.write(folder.resolve("a"), parquet());
        MemoryObjectStore store = new MemoryObjectStore();

        FlowExecution execution = Penstock.builder(store)
                .build()
                .run(Flows.everything(), Penstock.files(List.of(file), RecordsFormat.PARQUET));

        assertEquals(RECORDS, written(store, execution));
    }

    @Test
    void anObjectOfTheSourceIsReadByItsEndingIfTheFlowGivesNoType() throws IOException {
        MemoryObjectStore store = new MemoryObjectStore();
        store.put(Flows.SOURCE_BUCKET, "in/a.parquet", parquet());

        FlowExecution execution = Penstock.builder(store).build().run(Flows.everything());

        assertEquals(RECORDS, written(store, execution));
    }

    @Test
    void aPackedFileIsRefused() throws IOException {
        MemoryObjectStore store = new MemoryObjectStore();
        store.put(Flows.SOURCE_BUCKET, "in/a.parquet.gz", new byte[] {1});

        FlowExecution execution = Penstock.builder(store).build().run(Flows.everything());

        assertEquals(ExecutionStatus.ERROR, execution.status());
        assertEquals(
                "source-bucket/in/a.parquet.gz: a Parquet file is read from its end, and this object only from its"
                        + " beginning; allowed are objects that are not packed as a whole, such as by gzip",
                execution.error().orElseThrow().message());
    }

    private static byte[] parquet() throws IOException {
        FlowDefinition flow = Flows.to(Flows.s3("", FileType.PARQUET), List.of(new MapAll()));
        List<Map<String, ?>> records = new ArrayList<>();
        records.add(record("1", "bolt", Map.of("mm", 8)));
        records.add(record("2", "nut", null));
        records.add(record("3", null, List.of()));
        MemoryObjectStore store = new MemoryObjectStore();
        FlowExecution execution = Penstock.builder(store).build().run(flow, Penstock.records(records));
        return bytes(store, execution);
    }

    private static Map<String, Object> record(String id, String name, Object size) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", id);
        record.put("name", name);
        record.put("size", size);
        return record;
    }

    private static String written(MemoryObjectStore store, FlowExecution execution) {
        return new String(bytes(store, execution), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(MemoryObjectStore store, FlowExecution execution) {
        assertEquals(
                ExecutionStatus.SUCCESSFUL,
                execution.status(),
                execution.error().toString());
        return store.get(Flows.TARGET_BUCKET, execution.objects().get(0).key()).orElseThrow();
    }
}
