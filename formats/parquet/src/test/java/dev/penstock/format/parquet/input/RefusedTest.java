package dev.penstock.format.parquet.input;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.InputObject;
import dev.penstock.data.BatchBuilder;
import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.junit.jupiter.api.Test;

/** What is wrong with a file, or too big in it, and the words for it. */
class RefusedTest {

    private static final ParquetInputOptions STANDARD = ParquetInputOptions.standard();

    @Test
    void whatHasNoMarkIsNoParquetFile() {
        assertRefused(
                "a,b\n1,2\n3,4\n".getBytes(US_ASCII),
                "the file does not end with the mark PAR1; it is no Parquet file, or not whole");
        assertRefused("PAR1".getBytes(US_ASCII), "the file has 4 bytes; the least of a Parquet file is 12");
    }

    @Test
    void aFileThatIsCutShortIsNotWhole() throws IOException {
        byte[] file = file(1);

        assertRefused(
                Arrays.copyOf(file, file.length - 1),
                "the file does not end with the mark PAR1; it is no Parquet file, or not whole");
    }

    @Test
    void aFooterIsNotLongerThanTheFileOrTheLimit() throws IOException {
        byte[] file = file(1);
        ByteReader.INTS.set(file, file.length - 8, file.length - 11);
        assertRefused(
                file,
                "the footer has %d bytes; the file has room for %d".formatted(file.length - 11, file.length - 12));
        ByteReader.INTS.set(file, file.length - 8, -1);
        assertRefused(file, "the footer has 4294967295 bytes; the file has room for %d".formatted(file.length - 12));

        assertRefused(file(1), STANDARD.withMaxFooterBytes(10), "the most is 10");
    }

    @Test
    void aFooterIsNotNestedWithoutEnd() {
        byte[] nested = new byte[100_000];
        // A field that nobody knows, a structure with such a field, and so on.
        Arrays.fill(nested, (byte) 0x7C);

        assertRefused(
                Footers.withFooter("PAR1".getBytes(US_ASCII), nested),
                "the footer is no footer of Parquet: it is nested deeper than 32 levels");
    }

    @Test
    void aFooterIsWhole() {
        assertRefused(
                Footers.withFooter("PAR1".getBytes(US_ASCII), new byte[] {0x15, 2}),
                "the footer is no footer of Parquet: it ends too early");
        assertRefused(
                Footers.withFooter("PAR1".getBytes(US_ASCII), new byte[] {0}),
                "the footer is no footer of Parquet: Required field 'version' was not found in serialized data");
    }

    @Test
    void messagesAreShortAndPrintable() throws IOException {
        assertRefused(
                changed(footer -> {
                    footer.getSchema().get(1).setName("a\nb" + "c".repeat(10_000));
                    group(footer).setNum_rows(4);
                }),
                "row group 1, column a?bccc");
    }

    @Test
    void aSchemaHasAsManyElementsAsItsGroups() throws IOException {
        assertRefused(
                changed(footer -> footer.getSchema().get(0).setNum_children(3)),
                "the element schema of the schema has 3 inside; there are 2");
        assertRefused(
                changed(footer -> footer.getSchema().get(0).setNum_children(1)),
                "the schema has 3 elements; its groups have 2");
        assertRefused(
                changed(footer -> footer.getSchema().get(1).setName("b")),
                "two columns are named b; allowed is each name once");
    }

    @Test
    void aRowGroupHasAsManyRowsAsItsColumns() throws IOException {
        assertRefused(
                changed(footer -> group(footer).setNum_rows(4)),
                "row group 1, column a, page at byte 4: the column ends 1 rows before its row group does");
        assertRefused(
                changed(footer -> group(footer).setNum_rows(2)),
                "row group 1, column a, page at byte 4: the column has more values than its row group has rows");
        assertRefused(
                changed(footer -> group(footer).setNum_rows(-1)), "row group 1 has -1 rows; allowed is 0 to 100000000");
        assertRefused(file(3), STANDARD.withMaxRowGroupRows(2), "row group 1 has 3 rows; allowed is 0 to 2");
    }

    @Test
    void aColumnChunkLiesInTheFileAndInNoOther() throws IOException {
        assertRefused(changed(footer -> column(footer, 0).setData_page_offset(1L << 40)), "before its footer");
        assertRefused(changed(footer -> column(footer, 0).setTotal_compressed_size(-1)), "before its footer");
        assertRefused(
                changed(footer -> column(footer, 1).setData_page_offset(5)),
                "byte 5 belongs to row group 1, column a and to row group 1, column b; allowed is one column chunk");
        assertRefused(
                changed(footer -> group(footer).getColumns().get(0).setFile_path("b.parquet")),
                "row group 1, column a: its values are in another file; allowed is the same");
    }

    @Test
    void aPageIsNotBiggerThanTheLimit() throws IOException {
        assertRefused(file(3), STANDARD.withMaxPageBytes(3), "allowed is 0 to 3");
        assertRefused(
                file(3),
                STANDARD.withMaxHeldBytes(3),
                "the pages of all columns have more than 3 bytes at once; the most is 3");
    }

    @Test
    void aValueIsNotBiggerThanTheLimit() throws IOException {
        byte[] file = WrittenFile.of(
                new BatchBuilder(Schema.ofNames("a")).add("12345").build());

        assertEquals(
                1,
                Contents.of(new FileInMemory("a", file), STANDARD.withMaxValueBytes(5))
                        .rows()
                        .size());
        assertRefused(
                file,
                STANDARD.withMaxValueBytes(4),
                "row group 1, column a, page at byte 4: a value has 5 bytes of text; the most is 4");
    }

    @Test
    void aChangedByteOfAPageIsNoticed() throws IOException {
        byte[] file = file(3);
        file[50] ^= 1;

        DataFormatException refused =
                assertThrows(DataFormatException.class, () -> Contents.of(new FileInMemory("a", file)));
        assertTrue(refused.getMessage().contains("checksum"), refused.getMessage());
    }

    @Test
    void textOfADictionaryIsInABatchOnce() throws IOException {
        byte[] text = new byte[100_000];
        Arrays.fill(text, (byte) 'x');
        int rows = 20_000;
        int[] lengths = new int[rows];
        Arrays.fill(lengths, text.length);
        Column column = Column.wrap(text, new int[rows], lengths, Kind.STRING);
        byte[] file = WrittenFile.of(RecordBatch.wrap(Schema.ofNames("a"), new Column[] {column}, rows));
        assertTrue(file.length < 1_000_000, () -> file.length + " bytes");

        long total = 0;
        try (var reader = ParquetInput.read(new FileInMemory("a", file), Schema.ofNames("a"), STANDARD, 0)) {
            var chunk = reader.next();
            while (chunk.isPresent()) {
                RecordBatch batch = chunk.get().decode();
                assertTrue(batch.column(0).bytes().length < 4_000_000);
                for (int i = 0; i < batch.rowCount(); i++) {
                    total += batch.column(0).length(i);
                }
                chunk = reader.next();
            }
        }
        assertEquals(2_000_000_000L, total);
    }

    @Test
    void anObjectThatIsReadFromItsBeginningOnlyIsRefused() {
        InputObject object = new InputObject() {
            @Override
            public String name() {
                return "in/a.parquet.gz";
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(new byte[0]);
            }
        };

        DataFormatException refused =
                assertThrows(DataFormatException.class, () -> ParquetInput.describe(object, STANDARD));
        assertEquals("in/a.parquet.gz", refused.object());
        assertTrue(refused.getMessage().contains("a Parquet file is read from its end"), refused.getMessage());
    }

    private static byte[] changed(Consumer<FileMetaData> change) throws IOException {
        return Footers.changed(file(3), change);
    }

    private static RowGroup group(FileMetaData footer) {
        return footer.getRow_groups().get(0);
    }

    private static ColumnMetaData column(FileMetaData footer, int index) {
        return group(footer).getColumns().get(index).getMeta_data();
    }

    private static byte[] file(int rows) throws IOException {
        BatchBuilder batch = new BatchBuilder(Schema.ofNames("a", "b"));
        for (int i = 0; i < rows; i++) {
            batch.add("text " + i, i % 2 == 0 ? null : "b");
        }
        return WrittenFile.of(batch.build());
    }

    private static void assertRefused(byte[] file, String message) {
        assertRefused(file, STANDARD, message);
    }

    private static void assertRefused(byte[] file, ParquetInputOptions options, String message) {
        FileInMemory object = new FileInMemory("in/a.parquet", file);
        DataFormatException refused = assertThrows(DataFormatException.class, () -> Contents.of(object, options));
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
        assertTrue(refused.getMessage().startsWith("in/a.parquet: "), refused.getMessage());
        assertTrue(refused.getMessage().length() < 1_100, refused.getMessage());
        assertEquals(0, object.stillOpen());
    }
}
