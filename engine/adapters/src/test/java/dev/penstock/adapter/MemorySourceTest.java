package dev.penstock.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.connector.SourceSchema;
import dev.penstock.data.BatchBuilder;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import dev.penstock.data.Selection;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemorySourceTest {

    @Test
    void theFieldsAreTheNamesOfAllRecordsInOrder() {
        MemorySource source = MemorySource.ofRecords(List.of(map("b", 1, "a", 2), map("a", 3, "c", 4), Map.of()));

        assertEquals(SourceSchema.open(Schema.ofKeys(List.of("b", "a", "c"))), source.describe(true));
        assertEquals(SourceSchema.open(Schema.ofKeys(List.of("b", "a", "c"))), source.describe(false));
    }

    @Test
    void noRecordsAreASourceToo() throws IOException {
        MemorySource source = MemorySource.ofRecords(List.of());

        assertEquals(SourceSchema.open(Schema.EMPTY), source.describe(true));
        assertEquals(List.of(), Records.of(source, "id"));
    }

    @Test
    void valuesKeepTheirKinds() throws IOException {
        RecordBatch batch = only(MemorySource.ofRecords(List.of(map(
                "text", "1", "number", new BigDecimal("1.10"), "truth", true, "none", null, "list", List.of(1, "a")))));

        assertEquals(Kind.STRING, batch.record(0).kind("text"));
        assertEquals(Kind.NUMBER, batch.record(0).kind("number"));
        assertEquals("1.10", batch.record(0).getString("number"));
        assertEquals(Kind.BOOLEAN, batch.record(0).kind("truth"));
        assertEquals(Kind.NULL, batch.record(0).kind("none"));
        assertEquals(Kind.JSON, batch.record(0).kind("list"));
        assertEquals("[1,\"a\"]", batch.record(0).getString("list"));
    }

    @Test
    void fieldsComeInTheOrderAskedFor() throws IOException {
        MemorySource source = MemorySource.ofRecords(List.of(map("a", 1, "b", 2)));

        assertEquals(List.of("0 {b=2, a=1}"), Records.of(source, "b", "nothing", "a"));
    }

    @Test
    void aWholeNameGoesBeforeAPath() throws IOException {
        MemorySource source = MemorySource.ofRecords(List.of(
                map("a.b", "whole", "a", Map.of("b", "path")),
                map("a", Map.of("b", "path")),
                map("a", Map.of("b", Map.of("c", 1))),
                map("a", map("b", null)),
                map("a", "text"),
                map("a", null),
                map("a.b", null, "a", Map.of("b", "path"))));

        RecordBatch batch = only(source, "a.b", "a.b.c");

        assertEquals("whole", batch.record(0).getString("a.b"));
        assertEquals("path", batch.record(1).getString("a.b"));
        assertEquals("{\"c\":1}", batch.record(2).getString("a.b"));
        assertEquals(Kind.NULL, batch.record(3).kind("a.b"));
        assertEquals(Kind.MISSING, batch.record(4).kind("a.b"));
        assertEquals(Kind.MISSING, batch.record(5).kind("a.b"));
        assertEquals(Kind.NULL, batch.record(6).kind("a.b"));
        assertEquals(Kind.MISSING, batch.record(1).kind("a.b.c"));
        assertEquals("1", batch.record(2).getString("a.b.c"));
    }

    @Test
    void oddPathsFindNothing() throws IOException {
        RecordBatch batch = only(MemorySource.ofRecords(List.of(map("a", Map.of("b", 1)))), ".", "a.", ".b", "a..b");

        for (String field : batch.schema().names()) {
            assertEquals(Kind.MISSING, batch.record(0).kind(field), field);
        }
    }

    @Test
    void manyRecordsComeInChunks() throws IOException {
        List<Map<String, Integer>> records = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            records.add(Map.of("id", i));
        }
        MemorySource source = MemorySource.ofRecords(records);

        List<Integer> sizes = new ArrayList<>();
        int next = 0;
        try (RecordReader reader = source.open(Schema.ofNames("id"), List.of())) {
            for (RecordChunk chunk = reader.next().orElse(null);
                    chunk != null;
                    chunk = reader.next().orElse(null)) {
                RecordBatch batch = chunk.decode();
                sizes.add(batch.rowCount());
                for (int i = 0; i < batch.rowCount(); i++) {
                    assertEquals(Integer.toString(next), batch.record(i).getString("id"));
                    next++;
                }
            }
        }

        assertEquals(List.of(1_000, 1_000, 500), sizes);
        assertEquals(2_500, next);
    }

    @Test
    void whatChangesLaterIsNotSeen() throws IOException {
        Map<String, Object> record = new HashMap<>(Map.of("id", 1));
        List<Map<String, Object>> records = new ArrayList<>(List.of(record));
        MemorySource source = MemorySource.ofRecords(records);
        record.put("id", 2);
        records.clear();

        assertEquals(List.of("0 {id=1}"), Records.of(source, "id"));
        assertEquals(List.of("0 {id=1}"), Records.of(source, "id"));
    }

    @Test
    void whatIsNoValueIsNamedByItsRecord() {
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = 0; i < 1_002; i++) {
            records.add(Map.of("id", i));
        }
        records.add(Map.of("id", new Object()));

        DataFormatException thrown =
                assertThrows(DataFormatException.class, () -> Records.of(MemorySource.ofRecords(records), "id"));

        assertTrue(thrown.getMessage().startsWith("record 1003 in memory: a java.lang.Object"), thrown.getMessage());
    }

    @Test
    void batchesAreDeliveredAsTheyAre() throws IOException {
        Schema schema = Schema.ofNames("id", "name");
        RecordBatch first = new BatchBuilder(schema).add(1, "bolt").add(2, null).build();
        RecordBatch second = new BatchBuilder(schema).add(3, "nut").build();
        MemorySource source = MemorySource.ofBatches(schema, List.of(first, second));

        assertEquals(SourceSchema.closed(schema), source.describe(true));
        assertFalse(source.describe(false).open());
        assertEquals(
                List.of("0 {id=1, name=bolt}", "0 {id=2, name=null}", "0 {id=3, name=nut}"),
                Records.of(source, "id", "name"));
    }

    @Test
    void columnsAreChosenWithoutACopyAndUnknownOnesAreMissing() throws IOException {
        Schema schema = Schema.ofNames("id", "name");
        RecordBatch batch = new BatchBuilder(schema)
                .add(1, "bolt")
                .add(2, "nut")
                .build()
                .withSelection(Selection.wrap(new int[] {1}, 1));
        MemorySource source = MemorySource.ofBatches(schema, List.of(batch));

        RecordBatch read = only(source, "name", "other");

        assertSame(batch.column(1), read.column(0));
        assertEquals(1, read.rowCount());
        assertEquals("nut", read.record(0).getString("name"));
        assertEquals(Kind.MISSING, read.record(0).kind("other"));
    }

    @Test
    void aBatchOfAnotherSchemaIsMisuse() {
        RecordBatch batch = new BatchBuilder(Schema.ofNames("id")).build();

        assertThrows(
                IllegalArgumentException.class, () -> MemorySource.ofBatches(Schema.ofNames("name"), List.of(batch)));
    }

    private static RecordBatch only(MemorySource source, String... fields) throws IOException {
        Schema schema = fields.length == 0 ? source.describe(true).schema() : Schema.ofNames(fields);
        try (RecordReader reader = source.open(schema, List.of())) {
            return reader.next().orElseThrow().decode();
        }
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
