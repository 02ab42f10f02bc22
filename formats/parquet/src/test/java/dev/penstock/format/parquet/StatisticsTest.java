package dev.penstock.format.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.internal.column.columnindex.ColumnIndex;
import org.apache.parquet.io.api.Binary;

/** Bounds and nulls are those of the values, also where long texts are shortened. */
class StatisticsTest {

    private static final Comparator<Object> ORDER = StatisticsTest::compare;

    @Property(tries = 150)
    void boundsHoldTheValues(@ForAll("tables") TypedTable table) throws IOException {
        byte[] file = Written.file(ParquetFormat.standard().withMostHeldBytes(0), table.schema(), table.written());

        try (ParquetFileReader reader = SecondReader.open(file)) {
            int row = 0;
            for (BlockMetaData group : reader.getFooter().getBlocks()) {
                List<List<Object>> records = table.found().subList(row, row + Math.toIntExact(group.getRowCount()));
                row += records.size();
                for (int i = 0; i < table.types().size(); i++) {
                    int field = i;
                    List<Object> values = new ArrayList<>();
                    records.forEach(record -> values.add(record.get(field)));
                    check(values, group.getColumns().get(i), reader);
                }
            }
            assertEquals(table.found().size(), row);
        }
    }

    @Provide
    Arbitrary<TypedTable> tables() {
        return TypedTable.any();
    }

    private static void check(List<Object> values, ColumnChunkMetaData chunk, ParquetFileReader reader)
            throws IOException {
        List<Object> present =
                values.stream().filter(Objects::nonNull).sorted(ORDER).toList();
        Statistics<?> statistics = chunk.getStatistics();
        assertEquals(values.size(), chunk.getValueCount());
        assertEquals(values.size() - present.size(), statistics.getNumNulls());
        assertEquals(!present.isEmpty(), statistics.hasNonNullValue());
        ColumnIndex index = reader.readColumnIndex(chunk);
        assertEquals(List.of(statistics.getNumNulls()), index.getNullCounts());
        assertEquals(List.of(present.isEmpty()), index.getNullPages());
        assertEquals(1, reader.readOffsetIndex(chunk).getPageCount());
        if (!present.isEmpty()) {
            checkBound(present.get(0), statistics.genericGetMin(), -1);
            checkBound(present.get(present.size() - 1), statistics.genericGetMax(), 1);
            assertTrue(Arrays.equals(
                    statistics.getMinBytes(), bytes(index.getMinValues().get(0))));
            assertTrue(Arrays.equals(
                    statistics.getMaxBytes(), bytes(index.getMaxValues().get(0))));
        }
    }

    /** Whether a bound is a value, or, if that is a long text, near it on the right side. */
    private static void checkBound(Object value, Object bound, int side) {
        if (value instanceof String text && text.getBytes(UTF_8).length > 64) {
            Binary shown = (Binary) bound;
            assertTrue(Integer.signum(compare(shown.toStringUsingUTF8(), text)) * side >= 0, text);
            assertTrue(shown.length() <= 65 || shown.toStringUsingUTF8().equals(text), text);
            assertEquals(shown.toStringUsingUTF8(), new String(shown.getBytes(), UTF_8));
            assertFalse(shown.toStringUsingUTF8().contains("\uFFFD") && !text.contains("\uFFFD"));
        } else if (value instanceof Double number && number == 0) {
            assertEquals(side < 0 ? -0.0 : 0.0, bound);
        } else {
            assertEquals(value, bound instanceof Binary binary ? binary.toStringUsingUTF8() : bound);
        }
    }

    private static int compare(Object left, Object right) {
        if (left instanceof String text) {
            return Arrays.compareUnsigned(text.getBytes(UTF_8), ((String) right).getBytes(UTF_8));
        }
        @SuppressWarnings("unchecked")
        Comparable<Object> comparable = (Comparable<Object>) left;
        return comparable.compareTo(right);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
