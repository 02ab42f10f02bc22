package dev.penstock.engine.internal.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.penstock.data.BatchBuilder;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import dev.penstock.data.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartitionerTest {

    private static final Schema SCHEMA = Schema.ofNames("id", "Account Rating", "Region");

    @Test
    void withoutKeysEverythingIsOnePartition() {
        RecordBatch batch = new BatchBuilder(SCHEMA).add(1, "Hot", "MX").build();

        Map<String, RecordBatch> parts = new Partitioner(SCHEMA, List.of()).split(batch);

        assertEquals(List.of(""), List.copyOf(parts.keySet()));
        assertSame(batch, parts.get(""));
    }

    @Test
    void partitionsComeInTheOrderOfTheirFirstRecordAndKeepTheirRowsInOrder() {
        RecordBatch batch = new BatchBuilder(SCHEMA)
                .add(1, "Warm", "MX")
                .add(2, "Cold", "MX")
                .add(3, "Warm", "US")
                .add(4, "Hot", "US")
                .add(5, "Cold", "MX")
                .build();

        assertEquals(
                List.of("Account Rating=Warm/ [1, 3]", "Account Rating=Cold/ [2, 5]", "Account Rating=Hot/ [4]"),
                split(batch, 1));
    }

    @Test
    void severalKeysAreFoldersInTheirOwnOrder() {
        RecordBatch batch = new BatchBuilder(SCHEMA)
                .add(1, "Warm", "MX")
                .add(2, "Warm", "US")
                .add(3, "Warm", "MX")
                .build();

        assertEquals(
                List.of("Region=MX/Account Rating=Warm/ [1, 3]", "Region=US/Account Rating=Warm/ [2]"),
                split(batch, 2, 1));
    }

    @Test
    void noValueAndEmptyTextAreOnePartition() {
        Map<String, Object> missing = new LinkedHashMap<>();
        missing.put("id", 3);
        RecordBatch batch = new BatchBuilder(SCHEMA)
                .add(1, null, "MX")
                .add(2, "", "MX")
                .addMap(missing)
                .add(4, "null", "MX")
                .build();

        assertEquals(List.of("Account Rating=null/ [1, 2, 3, 4]"), split(batch, 1));
    }

    @Test
    void valuesAndNamesBecomeSegments() {
        Schema schema = Schema.ofNames("id", "a/b=c");
        RecordBatch batch = new BatchBuilder(schema)
                .add(1, "../x")
                .add(2, "..")
                .add(3, "\u65e5\u672c \ud83d\ude00")
                .add(4, 1.5)
                .add(5, true)
                .build();

        assertEquals(
                List.of(
                        "a%2Fb%3Dc=..%2Fx/ [1]",
                        "a%2Fb%3Dc=%2E%2E/ [2]",
                        "a%2Fb%3Dc=\u65e5\u672c \ud83d\ude00/ [3]",
                        "a%2Fb%3Dc=1.5/ [4]",
                        "a%2Fb%3Dc=true/ [5]"),
                split(batch, 1));
    }

    @Test
    void onlySelectedRowsAreSplit() {
        RecordBatch batch = new BatchBuilder(SCHEMA)
                .add(1, "Warm", "MX")
                .add(2, "Cold", "MX")
                .add(3, "Warm", "MX")
                .build();

        assertEquals(
                List.of("Account Rating=Warm/ [3]"), split(batch.withSelection(Selection.wrap(new int[] {2}, 1)), 1));
        assertEquals(List.of(), split(batch.withSelection(Selection.wrap(new int[0], 0)), 1));
    }

    @Test
    void aPartitionMayHaveManyRows() {
        var builder = new BatchBuilder(SCHEMA);
        for (int i = 0; i < 1_000; i++) {
            builder.add(i, "Hot", i % 2);
        }

        Map<String, RecordBatch> parts = new Partitioner(SCHEMA, List.of(2)).split(builder.build());

        assertEquals(500, parts.get("Region=0/").rowCount());
        assertEquals("999", parts.get("Region=1/").record(499).getString("id"));
    }

    @Test
    void keysOfTheSameTextsInAllAreToldApart() {
        RecordBatch batch = new BatchBuilder(SCHEMA)
                .add(1, "a", "bc")
                .add(2, "ab", "c")
                .add(3, "abc", "")
                .add(4, "ab", "c")
                .build();

        assertEquals(
                List.of(
                        "Account Rating=a/Region=bc/ [1]",
                        "Account Rating=ab/Region=c/ [2, 4]",
                        "Account Rating=abc/Region=null/ [3]"),
                split(batch, 1, 2));
    }

    @Test
    void aBatchMayHaveManyPartitions() {
        var builder = new BatchBuilder(SCHEMA);
        for (int i = 0; i < 3_000; i++) {
            builder.add(i, "Hot", i % 1_000);
        }

        List<String> parts = split(builder.build(), 2);

        assertEquals(1_000, parts.size());
        assertEquals("Region=0/ [0, 1000, 2000]", parts.get(0));
        assertEquals("Region=999/ [999, 1999, 2999]", parts.get(999));
    }

    /** Returns the folders of each part and the ids of its records. */
    private static List<String> split(RecordBatch batch, Integer... keys) {
        List<String> parts = new ArrayList<>();
        new Partitioner(batch.schema(), List.of(keys)).split(batch).forEach((folders, part) -> {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < part.rowCount(); i++) {
                ids.add(part.record(i).getString("id"));
            }
            parts.add(folders + " " + ids);
        });
        return parts;
    }
}
