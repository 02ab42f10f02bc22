package dev.penstock.format.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.data.BatchBuilder;
import dev.penstock.data.Field;
import dev.penstock.data.FieldType;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.internal.column.columnindex.BoundaryOrder;
import org.apache.parquet.internal.column.columnindex.ColumnIndex;
import org.apache.parquet.internal.column.columnindex.OffsetIndex;
import org.junit.jupiter.api.Test;

/** Row groups of more than one page. */
class PageIndexTest {

    private static final int ROWS = 50_000;
    private static final Schema SCHEMA = Schema.of(List.of(
            new Field("id", FieldType.INT64),
            new Field("down", FieldType.DOUBLE),
            new Field("few", FieldType.STRING),
            new Field("gap", FieldType.STRING),
            new Field("wide", FieldType.STRING),
            new Field("flag", FieldType.BOOLEAN)));

    @Test
    void valuesOfAllPagesAreRead() throws IOException {
        List<List<Object>> expected = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            expected.add(Arrays.asList((long) i, (ROWS - i) / 2.0, few(i), gap(i), wide(i), i % 3 == 0));
        }

        assertEquals(expected, SecondReader.values(Written.file(batch())));
    }

    @Test
    void aPageHasTwentyThousandRecordsAndOneMebibyteAtMost() throws IOException {
        try (ParquetFileReader reader = SecondReader.open(Written.file(batch()))) {
            List<ColumnChunkMetaData> chunks =
                    reader.getFooter().getBlocks().get(0).getColumns();

            for (int i : List.of(0, 1, 2, 3, 5)) {
                OffsetIndex pages = reader.readOffsetIndex(chunks.get(i));
                assertEquals(3, pages.getPageCount());
                assertEquals(20_000, pages.getFirstRowIndex(1));
                assertEquals(40_000, pages.getFirstRowIndex(2));
            }
            // 104 bytes each: the value that reaches 1,048,576 bytes is number 10,083.
            OffsetIndex wide = reader.readOffsetIndex(chunks.get(4));
            assertEquals(5, wide.getPageCount());
            assertEquals(10_083, wide.getFirstRowIndex(1));
            long end = chunks.get(4).getStartingPos() + chunks.get(4).getTotalSize();
            assertEquals(end, wide.getOffset(4) + wide.getCompressedPageSize(4));
        }
    }

    @Test
    void everyPageHasItsBounds() throws IOException {
        try (ParquetFileReader reader = SecondReader.open(Written.file(batch()))) {
            List<ColumnChunkMetaData> chunks =
                    reader.getFooter().getBlocks().get(0).getColumns();

            ColumnIndex id = reader.readColumnIndex(chunks.get(0));
            assertEquals(BoundaryOrder.ASCENDING, id.getBoundaryOrder());
            assertEquals(
                    20_000,
                    id.getMinValues().get(1).order(ByteOrder.LITTLE_ENDIAN).getLong(0));
            assertEquals(
                    39_999,
                    id.getMaxValues().get(1).order(ByteOrder.LITTLE_ENDIAN).getLong(0));
            assertEquals(
                    BoundaryOrder.DESCENDING,
                    reader.readColumnIndex(chunks.get(1)).getBoundaryOrder());
            ColumnIndex few = reader.readColumnIndex(chunks.get(2));
            assertEquals(BoundaryOrder.UNORDERED, few.getBoundaryOrder());
            assertEquals("value 2", text(few.getMinValues().get(1)));
            assertEquals("value 6", text(few.getMaxValues().get(1)));
            ColumnIndex gap = reader.readColumnIndex(chunks.get(3));
            assertEquals(List.of(false, true, false), gap.getNullPages());
            assertEquals(List.of(0L, 20_000L, 5_000L), gap.getNullCounts());
        }
    }

    @Test
    void readersPassOverPages() throws IOException {
        var filter = FilterCompat.get(FilterApi.eq(FilterApi.longColumn("id"), 45_000L));
        try (ParquetFileReader reader = SecondReader.open(Written.file(batch()), filter)) {
            PageReadStore pages = reader.readNextFilteredRowGroup();

            assertTrue(pages.getRowCount() < 11_000, "" + pages.getRowCount());
        }
    }

    private static RecordBatch batch() {
        var builder = new BatchBuilder(SCHEMA);
        for (int i = 0; i < ROWS; i++) {
            builder.add(i, (ROWS - i) / 2.0, few(i), gap(i), wide(i), i % 3 == 0);
        }
        return builder.build();
    }

    /** The middle page has neither the least nor all of the greatest. */
    private static String few(int row) {
        return "value " + (row / 20_000 == 1 ? 2 + row % 5 : row % 10);
    }

    private static String gap(int row) {
        return row / 20_000 == 1 || row >= 45_000 ? null : "g" + row;
    }

    private static String wide(int row) {
        return "%0100d".formatted(row * 7919L % ROWS);
    }

    private static String text(ByteBuffer buffer) {
        return StandardCharsets.UTF_8.decode(buffer.duplicate()).toString();
    }
}
