package dev.penstock.format.parquet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.data.BatchBuilder;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import dev.penstock.data.Selection;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetFormatTest {

    @Test
    void everyKindIsItsText() throws IOException {
        Schema schema = Schema.ofNames("text", "number", "flag", "object", "array", "none");
        RecordBatch batch = new BatchBuilder(schema)
                .add("bolt", new BigDecimal("1.10"), true, Map.of("k", List.of(1, 2)), List.of("é"), null)
                .addMap(Map.of("text", "only"))
                .add("", 0, false, Map.of(), List.of(), "")
                .build();

        assertEquals(
                List.of(
                        Arrays.asList("bolt", "1.10", "true", "{\"k\":[1,2]}", "[\"é\"]", null),
                        Arrays.asList("only", null, null, null, null, null),
                        Arrays.asList("", "0", "false", "{}", "[]", "")),
                SecondReader.records(Written.file(batch)));
    }

    @Test
    void everyColumnIsAnOptionalString() throws IOException {
        byte[] file = Written.file(
                new BatchBuilder(Schema.ofNames("a", "b")).add(1, true).build());

        MessageType schema = SecondReader.footer(file).getFileMetaData().getSchema();
        for (Type column : schema.getFields()) {
            assertEquals(Repetition.OPTIONAL, column.getRepetition());
            assertEquals(PrimitiveTypeName.BINARY, column.asPrimitiveType().getPrimitiveTypeName());
            assertEquals(LogicalTypeAnnotation.stringType(), column.getLogicalTypeAnnotation());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void nullsStandWhereTheyStood(int present) throws IOException {
        var builder = new BatchBuilder(Schema.ofNames("x"));
        List<List<String>> expected = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String value = (present & 1 << i) == 0 ? null : "value " + i;
            builder.add((Object) value);
            expected.add(Collections.singletonList(value));
        }

        assertEquals(expected, SecondReader.records(Written.file(builder.build())));
    }

    @Test
    void namesAreKeptWhateverTheyAre() throws IOException {
        List<String> names =
                List.of("a.b", "a", "", " ", "id", "ID", "größe", "İ", "😀", "a b", "list.element", "a\nb");
        RecordBatch batch =
                new BatchBuilder(Schema.ofNames(names)).add(names.toArray()).build();

        byte[] file = Written.file(batch);

        List<String> found = SecondReader.footer(file).getFileMetaData().getSchema().getFields().stream()
                .map(Type::getName)
                .toList();
        assertEquals(names, found);
        assertEquals(List.of(names), SecondReader.records(file));
    }

    @Test
    void onlySelectedRowsAreWritten() throws IOException {
        RecordBatch batch = new BatchBuilder(Schema.ofNames("x"))
                .add("zero")
                .add("one")
                .add("two")
                .build()
                .withSelection(Selection.wrap(new int[] {2, 0}, 2));

        assertEquals(List.of(List.of("two"), List.of("zero")), SecondReader.records(Written.file(batch)));
    }

    @Test
    void textOfSeveralBytesIsKept() throws IOException {
        List<String> texts = List.of("é", "漢字", "😀", "a\u0000b", "x".repeat(3_000_000), "\"quoted\"\n");
        var builder = new BatchBuilder(Schema.ofNames("x"));
        texts.forEach(builder::add);

        assertEquals(texts.stream().map(List::of).toList(), SecondReader.records(Written.file(builder.build())));
    }

    @Test
    void moreValuesThanADictionaryHoldsAreKept() throws IOException {
        var builder = new BatchBuilder(Schema.ofNames("distinct", "few", "none"));
        List<List<String>> expected = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            String distinct = "a text of its own, number " + i;
            builder.add(distinct, i % 7, null);
            expected.add(Arrays.asList(distinct, Integer.toString(i % 7), null));
        }

        assertEquals(expected, SecondReader.records(Written.file(builder.build())));
    }

    @Test
    void aRowMayHaveManyColumns() throws IOException {
        List<String> names =
                IntStream.range(0, 300).mapToObj(i -> "column " + i).toList();
        var builder = new BatchBuilder(Schema.ofNames(names));
        builder.add(names.toArray());
        builder.add(new Object[300]);

        assertEquals(
                List.of(names, Collections.nCopies(300, (String) null)),
                SecondReader.records(Written.file(builder.build())));
    }

    @Test
    void aFileWithoutRecordsHasItsColumns() throws IOException {
        Schema schema = Schema.ofNames("a", "b");
        byte[] file = Written.file(schema, List.of(new BatchBuilder(schema).build()));

        assertEquals(2, SecondReader.footer(file).getFileMetaData().getSchema().getFieldCount());
        assertEquals(List.of(), SecondReader.records(file));
    }

    @Test
    void aFileBeginsAndEndsWithItsMark() throws IOException {
        byte[] file = Written.file(new BatchBuilder(Schema.ofNames("a")).add(1).build());

        byte[] mark = "PAR1".getBytes(US_ASCII);
        assertArrayEquals(mark, Arrays.copyOf(file, 4));
        assertArrayEquals(mark, Arrays.copyOfRange(file, file.length - 4, file.length));
        assertEquals(
                "penstock version 0.1.0",
                SecondReader.footer(file).getFileMetaData().getCreatedBy());
    }

    @Test
    void aChangedByteIsNoticed() throws IOException {
        byte[] file = Written.file(
                new BatchBuilder(Schema.ofNames("a")).add("some text of many").build());
        int text = new String(file, US_ASCII).indexOf("some text");
        file[text] ^= 1;

        RuntimeException refused = assertThrows(RuntimeException.class, () -> SecondReader.records(file));
        assertTrue(causes(refused).contains("CRC checksum verification failed"), causes(refused));
    }

    @Test
    void aRecordWithoutFieldsIsRefused() {
        RecordBatch batch = new BatchBuilder(Schema.EMPTY).add().build();

        IOException refused = assertThrows(IOException.class, () -> Written.file(batch));

        assertEquals("a record has 0 fields; the least in a Parquet file is 1", refused.getMessage());
    }

    private static String causes(Throwable failure) {
        var all = new StringBuilder();
        for (Throwable t = failure; t != null; t = t.getCause()) {
            all.append(t).append('\n');
        }
        return all.toString();
    }
}
