package dev.penstock.format.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.RecordWriter;
import dev.penstock.data.BatchBuilder;
import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Field;
import dev.penstock.data.FieldType;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedColumnsTest {

    @ParameterizedTest
    @CsvSource({
        "BOOLEAN, yes, true and false",
        "INT32, 2147483648, whole numbers from -2147483648 to 2147483647",
        "INT64, 1.5, whole numbers from -9223372036854775808 to 9223372036854775807",
        "DOUBLE, NaN, decimal numbers",
        "DECIMAL, '', decimal numbers",
        "DATE, 2023-02-29, days as yyyy-MM-dd",
        "TIMESTAMP, 2024-02-29, instants as yyyy-MM-ddTHH:mm:ss.SSSZ"
    })
    void aValueOfAnotherTypeIsRefused(FieldType type, String value, String allowed) {
        Schema schema = Schema.of(List.of(new Field("price", type)));
        RecordBatch batch =
                new BatchBuilder(schema).add((Object) null).add(value).build();

        IOException refused = assertThrows(IOException.class, () -> Written.file(batch));

        assertEquals(
                "the value \"" + value + "\" of the field price is no " + type + "; allowed are " + allowed,
                refused.getMessage());
    }

    @Test
    void aLongValueIsShownInPart() {
        Schema schema = Schema.of(List.of(new Field("n", FieldType.INT64)));
        RecordBatch batch = new BatchBuilder(schema).add("9".repeat(1_000)).build();

        IOException refused = assertThrows(IOException.class, () -> Written.file(batch));

        assertTrue(refused.getMessage().startsWith("the value \"" + "9".repeat(40) + "…\" of"), refused.getMessage());
    }

    @Test
    void numbersOfJavaAreWritten() throws IOException {
        Schema schema = Schema.of(List.of(
                new Field("flag", FieldType.BOOLEAN),
                new Field("whole", FieldType.INT32),
                new Field("number", FieldType.DOUBLE)));
        RecordBatch batch = new BatchBuilder(schema).add(true, 5, 1.5e300).build();

        assertEquals(List.of(List.of(true, 5, 1.5e300)), SecondReader.values(Written.file(batch)));
    }

    @Test
    void fewNumbersAreADictionaryAndManyAreNot() throws IOException {
        Schema schema = Schema.of(List.of(
                new Field("few", FieldType.INT64),
                new Field("many", FieldType.INT64),
                new Field("day", FieldType.DATE)));
        var builder = new BatchBuilder(schema);
        for (int i = 0; i < 10_000; i++) {
            builder.add(i % 50, i, "2024-01-0" + (1 + i % 9));
        }

        List<ColumnChunkMetaData> chunks = SecondReader.footer(Written.file(builder.build()))
                .getBlocks()
                .get(0)
                .getColumns();

        assertEquals(
                Set.of(Encoding.RLE_DICTIONARY),
                chunks.get(0).getEncodingStats().getDataEncodings());
        assertEquals(Set.of(Encoding.PLAIN), chunks.get(1).getEncodingStats().getDataEncodings());
        assertEquals(
                Set.of(Encoding.RLE_DICTIONARY),
                chunks.get(2).getEncodingStats().getDataEncodings());
    }

    /** A writer that learnt from one row group for the next would make bytes that depend on threads. */
    @Test
    void aRowGroupDoesNotDependOnThoseBefore() throws IOException {
        Schema schema = Schema.ofNames("text");
        var distinct = new BatchBuilder(schema);
        var few = new BatchBuilder(schema);
        for (int i = 0; i < 5_000; i++) {
            distinct.add("a text of its own, number " + i);
            few.add("text " + i % 3);
        }
        RecordBatch batch = few.build();
        RecordWriter used = ParquetFormat.standard().writer(schema);
        Written.encode(used, distinct.build());

        ByteBuilder after = Written.encode(used, batch);

        ByteBuilder alone = Written.encode(ParquetFormat.standard().writer(schema), batch);
        assertArrayEquals(alone.toByteArray(), after.toByteArray());
    }

    @Test
    void theFileNamesTheVersionThatIsBuilt() throws IOException {
        String parent = Files.readString(Path.of("pom.xml"));
        String version = parent.substring(parent.indexOf("<version>") + 9, parent.indexOf("</version>"));

        assertEquals("penstock version " + version, FileEnd.CREATED_BY);
    }
}
