package dev.penstock.format.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.util.List;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.junit.jupiter.api.Test;

/** Batches that are small wait for others, so that many of them are few row groups. */
class SmallBatchesTest {

    private static final Schema SCHEMA =
            Schema.of(List.of(new Field("id", FieldType.INT64), new Field("text", FieldType.STRING)));
    private static final int MIB = 1 << 20;

    @Test
    void manySmallBatchesAreOneRowGroup() throws IOException {
        byte[] file = Written.file(SCHEMA, List.of(batch(0, 100), batch(100, 1), batch(101, 399)));

        assertEquals(List.of(500L), rowCounts(file));
        assertEquals(records(0, 500), SecondReader.values(file));
    }

    @Test
    void enoughSmallBatchesAreARowGroup() throws IOException {
        List<RecordBatch> batches = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            batches.add(batch(i * 10_000, 10_000));
        }

        byte[] file = Written.file(SCHEMA, batches);

        List<Long> counts = rowCounts(file);
        assertTrue(counts.size() >= 2 && counts.size() <= 4, counts::toString);
        assertEquals(400_000, counts.stream().mapToLong(Long::longValue).sum());
        assertEquals(records(0, 400_000), SecondReader.values(file));
    }

    @Test
    void whatIsHeldComesBeforeABigBatch() throws IOException {
        byte[] file = Written.file(SCHEMA, List.of(batch(0, 3), batch(3, 2), batch(5, 60_000), batch(60_005, 7)));

        assertEquals(List.of(5L, 60_000L, 7L), rowCounts(file));
        assertEquals(records(0, 60_012), SecondReader.values(file));
    }

    @Test
    void rowGroupsBeginWhereTheFooterSaysTheyDo() throws IOException {
        byte[] file = Written.file(SCHEMA, List.of(batch(0, 3), batch(3, 60_000), batch(60_003, 7)));

        long begin = 4;
        for (BlockMetaData group : SecondReader.footer(file).getBlocks()) {
            assertEquals(begin, group.getStartingPos());
            begin += group.getCompressedSize();
        }
    }

    @Test
    void allOpenFilesTogetherHoldNoMoreThanTheyMay() throws IOException {
        RecordWriter writer = ParquetFormat.standard().withMostHeldBytes(MIB).writer(SCHEMA);
        List<FileAssembler> files = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            files.add(writer.assembler());
        }
        long taken = 0;
        long written = 0;
        for (int i = 0; i < 1_000; i++) {
            ByteBuilder encoded = Written.encode(writer, batch(i * 1_000, 1_000));
            taken += encoded.size();
            int length = files.get(i % 100).take(encoded);
            written += length;
            assertEquals(taken > MIB, written > 0);
        }
        assertTrue(taken > 20 * MIB, "" + taken);

        long rest = 0;
        for (FileAssembler file : files) {
            rest += file.tail().length;
        }
        assertTrue(rest < written, rest + " at the end, " + written + " before");
        ByteBuilder again = Written.encode(writer, batch(0, 1_000));
        assertEquals(0, writer.assembler().take(again));
    }

    @Test
    void smallBatchesOfOneOrderAreTheSameBytes() throws IOException {
        List<RecordBatch> batches = List.of(batch(0, 10), batch(10, 20_000), batch(20_010, 60_000), batch(80_010, 5));
        RecordWriter writer = ParquetFormat.standard().writer(SCHEMA);
        List<ByteBuilder> encoded = new ArrayList<>(Arrays.asList(null, null, null, null));
        for (int i : List.of(3, 1, 0, 2)) {
            encoded.set(i, Written.encode(writer, batches.get(i)));
        }
        FileAssembler assembler = writer.assembler();
        var file = new ByteArrayOutputStream();
        file.writeBytes(assembler.head());
        for (ByteBuilder bytes : encoded) {
            Written.append(assembler, bytes, file);
        }
        file.writeBytes(assembler.tail());

        assertArrayEquals(Written.file(SCHEMA, batches), file.toByteArray());
    }

    @Test
    void aLimitIsNotNegative() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> ParquetFormat.standard().withMostHeldBytes(-1));

        assertEquals("bytes is -1; the least is 0", refused.getMessage());
    }

    private static List<Long> rowCounts(byte[] file) throws IOException {
        return SecondReader.footer(file).getBlocks().stream()
                .map(BlockMetaData::getRowCount)
                .toList();
    }

    private static RecordBatch batch(int from, int count) {
        var builder = new BatchBuilder(SCHEMA);
        for (int i = from; i < from + count; i++) {
            builder.add(i, text(i));
        }
        return builder.build();
    }

    private static List<List<Object>> records(int from, int to) {
        List<List<Object>> records = new ArrayList<>();
        for (int i = from; i < to; i++) {
            records.add(Arrays.asList((long) i, text(i)));
        }
        return records;
    }

    private static String text(int i) {
        return i % 5 == 0 ? null : "a text of some length, " + i % 1_000;
    }
}
