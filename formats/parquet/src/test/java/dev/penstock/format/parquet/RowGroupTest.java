package dev.penstock.format.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.FileAssembler;
import dev.penstock.connector.RecordWriter;
import dev.penstock.data.BatchBuilder;
import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Field;
import dev.penstock.data.FieldType;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;

class RowGroupTest {

    private static final Schema SCHEMA = Schema.ofNames("id", "text");
    private static final Schema TYPED = Schema.of(List.of(
            new Field("number", FieldType.INT64),
            new Field("text", FieldType.STRING),
            new Field("decimal", FieldType.DECIMAL)));

    @Test
    void everyBatchIsARowGroupIfNothingIsHeldBack() throws IOException {
        List<RecordBatch> batches = batches(40);

        byte[] file = Written.file(ParquetFormat.standard().withMostHeldBytes(0), SCHEMA, batches);

        List<BlockMetaData> groups = SecondReader.footer(file).getBlocks();
        assertEquals(40, groups.size());
        assertEquals(expected(40), SecondReader.records(file));
        long begin = 4;
        for (BlockMetaData group : groups) {
            assertEquals(begin, group.getStartingPos());
            assertEquals(50, group.getRowCount());
            begin += group.getCompressedSize();
        }
    }

    @Test
    void aRowGroupHasNothingOfTheOneBefore() throws IOException {
        ParquetFormat format = ParquetFormat.standard().withMostHeldBytes(0);
        RecordWriter used = format.writer(TYPED);

        for (RecordBatch batch : List.of(typed(30_000, 9_000, 7), typed(50, 3, 1), typed(20_000, 20_000, 20_000))) {
            ByteBuilder again = Written.encode(used, batch);
            ByteBuilder first = Written.encode(format.writer(TYPED), batch);

            assertArrayEquals(first.toByteArray(), again.toByteArray());
        }
    }

    /** Rows with so many distinct values, and null wherever a number is divisible by another. */
    private static RecordBatch typed(int rows, int distinct, int nullEvery) {
        var builder = new BatchBuilder(TYPED);
        for (int i = 0; i < rows; i++) {
            Object text = i % nullEvery == 0 ? null : "a text of some length " + i % distinct;
            builder.add(i % distinct, text, i % distinct / 8.0);
        }
        return builder.build();
    }

    @Test
    void aBatchWithoutRowsIsNoRowGroup() throws IOException {
        RecordBatch empty = new BatchBuilder(SCHEMA).build();
        List<RecordBatch> batches = new ArrayList<>(batches(2));
        batches.add(1, empty);
        batches.add(empty);

        assertArrayEquals(Written.file(SCHEMA, batches(2)), Written.file(SCHEMA, batches));
    }

    @Test
    void severalThreadsMakeTheSameBytes() throws Exception {
        List<RecordBatch> batches = batches(60);
        RecordWriter writer = ParquetFormat.standard().writer(SCHEMA);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        var file = new ByteArrayOutputStream();
        try {
            List<Future<ByteBuilder>> encoded = new ArrayList<>();
            for (RecordBatch batch : batches) {
                encoded.add(threads.submit(() -> Written.encode(writer, batch)));
            }
            FileAssembler assembler = writer.assembler();
            file.writeBytes(assembler.head());
            for (Future<ByteBuilder> bytes : encoded) {
                Written.append(assembler, bytes.get(), file);
            }
            file.writeBytes(assembler.tail());
        } finally {
            threads.shutdown();
        }

        assertArrayEquals(Written.file(SCHEMA, batches), file.toByteArray());
    }

    @Test
    void oneWriterMakesSeveralFiles() throws IOException {
        RecordWriter writer = ParquetFormat.standard().writer(SCHEMA);
        List<RecordBatch> batches = batches(2);
        FileAssembler first = writer.assembler();
        FileAssembler second = writer.assembler();
        var file = new ByteArrayOutputStream();
        file.writeBytes(second.head());
        first.take(Written.encode(writer, batches.get(0)));
        Written.append(second, Written.encode(writer, batches.get(1)), file);
        file.writeBytes(second.tail());

        assertArrayEquals(Written.file(SCHEMA, batches.subList(1, 2)), file.toByteArray());
    }

    @Test
    void columnsArePackedAndFewTextsAreADictionary() throws IOException {
        var builder = new BatchBuilder(SCHEMA);
        for (int i = 0; i < 100_000; i++) {
            builder.add("a text of its own, number " + i, i % 7);
        }

        BlockMetaData group =
                SecondReader.footer(Written.file(builder.build())).getBlocks().get(0);

        ColumnChunkMetaData distinct = group.getColumns().get(0);
        ColumnChunkMetaData few = group.getColumns().get(1);
        assertEquals(CompressionCodecName.SNAPPY, distinct.getCodec());
        assertEquals(Set.of(Encoding.PLAIN), distinct.getEncodingStats().getDataEncodings());
        assertFalse(distinct.hasDictionaryPage());
        assertEquals(Set.of(Encoding.RLE_DICTIONARY), few.getEncodingStats().getDataEncodings());
        assertTrue(few.hasDictionaryPage());
        assertTrue(few.getTotalSize() < 60_000, "" + few.getTotalSize());
    }

    @Test
    void aRowGroupKnowsTheLeastAndTheGreatest() throws IOException {
        RecordBatch batch = new BatchBuilder(SCHEMA)
                .add("b", null)
                .add("\uFF5E", null)
                .add("😀", null)
                .add(null, null)
                .build();

        List<ColumnChunkMetaData> columns =
                SecondReader.footer(Written.file(batch)).getBlocks().get(0).getColumns();

        Statistics<?> texts = columns.get(0).getStatistics();
        assertEquals("b", new String(texts.getMinBytes(), UTF_8));
        assertEquals("😀", new String(texts.getMaxBytes(), UTF_8));
        assertEquals(1, texts.getNumNulls());
        assertEquals(4, columns.get(1).getStatistics().getNumNulls());
        assertFalse(columns.get(1).getStatistics().hasNonNullValue());
    }

    @Test
    void longTextsAreShortInTheFooter() throws IOException {
        RecordBatch batch = new BatchBuilder(SCHEMA)
                .add("b".repeat(65), "c".repeat(64))
                .add("d".repeat(65), "é".repeat(33))
                .build();

        List<ColumnChunkMetaData> columns =
                SecondReader.footer(Written.file(batch)).getBlocks().get(0).getColumns();

        Statistics<?> whole = columns.get(0).getStatistics();
        assertEquals("b".repeat(64), new String(whole.getMinBytes(), UTF_8));
        assertEquals("d".repeat(63) + "e", new String(whole.getMaxBytes(), UTF_8));
        Statistics<?> mixed = columns.get(1).getStatistics();
        assertEquals("c".repeat(64), new String(mixed.getMinBytes(), UTF_8));
        assertEquals("é".repeat(31) + "ê", new String(mixed.getMaxBytes(), UTF_8));
    }

    private static List<RecordBatch> batches(int count) {
        List<RecordBatch> batches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var builder = new BatchBuilder(SCHEMA);
            for (List<String> record : records(i)) {
                builder.add(record.toArray());
            }
            batches.add(builder.build());
        }
        return batches;
    }

    private static List<List<String>> expected(int count) {
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.addAll(records(i));
        }
        return all;
    }

    /** Fifty records; in every third batch the texts are null, in every fifth they are all the same. */
    private static List<List<String>> records(int batch) {
        if (batch % 3 == 2) {
            return Collections.nCopies(50, Arrays.asList("" + batch, null));
        }
        List<List<String>> records = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            records.add(List.of(batch + "." + i, batch % 5 == 0 ? "same" : "text " + i));
        }
        return records;
    }
}
