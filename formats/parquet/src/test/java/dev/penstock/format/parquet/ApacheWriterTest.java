package dev.penstock.format.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;

/** Our writer says the same as the column writers of Apache Parquet. */
class ApacheWriterTest {

    @Property(tries = 100)
    void filesSayTheSame(@ForAll("tables") TypedTable table) throws IOException {
        byte[] ours = Written.file(ParquetFormat.standard().withMostHeldBytes(0), table.schema(), table.written());
        byte[] theirs = ApacheWriter.file(table);

        ParquetMetadata ourFooter = SecondReader.footer(ours);
        ParquetMetadata theirFooter = SecondReader.footer(theirs);
        assertEquals(SecondReader.values(theirs), SecondReader.values(ours));
        assertEquals(types(theirFooter), types(ourFooter));
        assertEquals(statistics(theirFooter), statistics(ourFooter));
    }

    @Provide
    Arbitrary<TypedTable> tables() {
        return TypedTable.any();
    }

    /** Without the order of doubles: theirs is so new that most readers do not know it. */
    private static List<String> types(ParquetMetadata footer) {
        return footer.getFileMetaData().getSchema().getFields().stream()
                .map(type -> type.toString().replace(" columnorder(TYPE_DEFINED_ORDER)", ""))
                .toList();
    }

    private static List<String> statistics(ParquetMetadata footer) {
        return footer.getBlocks().stream()
                .map(BlockMetaData::getColumns)
                .map(columns ->
                        columns.stream().map(ApacheWriterTest::statistics).collect(Collectors.joining(", ")))
                .toList();
    }

    /** Bounds of long texts are left out, as ours are shortened, and signs of zero, which the orders tell apart or not. */
    private static String statistics(ColumnChunkMetaData chunk) {
        boolean isLong = chunk.getStatistics().hasNonNullValue()
                && Math.max(
                                chunk.getStatistics().getMinBytes().length,
                                chunk.getStatistics().getMaxBytes().length)
                        > 60;
        return chunk.getValueCount() + " values, "
                + (isLong
                        ? chunk.getStatistics().getNumNulls() + " nulls"
                        : chunk.getStatistics().toString().replace(": -0.0,", ": 0.0,"));
    }
}
