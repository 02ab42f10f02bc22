package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.connector.RecordWriter;
import dev.penstock.data.BatchBuilder;
import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import dev.penstock.data.Selection;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvWriterTest {

    @Test
    void aFileBeginsWithTheNames() throws IOException {
        Schema schema = Schema.ofNames("id", "a,b", "say \"x\"", "two\nlines", "");

        assertEquals("id,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\n", head(schema));
    }

    @Test
    void aRecordIsALineAndEveryValueItsText() throws IOException {
        Schema schema = Schema.ofNames("text", "number", "boolean", "json");
        BatchBuilder batch = new BatchBuilder(schema)
                .add("bolt", new BigDecimal("1.10"), true, Map.of("a", 1))
                .add("ä€😀", -5, false, List.of(1, "x"));

        assertEquals(
                "bolt,1.10,true,\"{\"\"a\"\":1}\"\nä€😀,-5,false,\"[1,\"\"x\"\"]\"\n", body(schema, batch.build()));
    }

    @Test
    void quotesStandOnlyWhereTheyAreNeeded() throws IOException {
        Schema schema = Schema.ofNames("a", "b", "c", "d", "e");
        BatchBuilder batch = new BatchBuilder(schema)
                .add("x,y", "x\"y", "x\ry", "x\ny", "\"")
                .add(" x ", "x;y", "=1+1", "#", "'");

        assertEquals("\"x,y\",\"x\"\"y\",\"x\ry\",\"x\ny\",\"\"\"\"\n x ,x;y,=1+1,#,'\n", body(schema, batch.build()));
    }

    @Test
    void aValueThatIsMissingNullOrEmptyIsAnEmptyField() throws IOException {
        Schema schema = Schema.ofNames("a", "b", "c");
        RecordBatch batch = new BatchBuilder(schema)
                .addMap(Map.of("c", ""))
                .add(null, "x", null)
                .build();

        assertEquals(",,\n,x,\n", body(schema, batch));
    }

    @Test
    void whatIsNullIsNotWrittenEvenIfTextIsLeft() throws IOException {
        Schema schema = Schema.ofNames("a", "b");
        Column text = Column.wrap("secret".getBytes(UTF_8), new int[] {0}, new int[] {6}, Kind.STRING);

        RecordBatch batch = RecordBatch.wrap(schema, new Column[] {text, text.withKind(Kind.NULL)}, 1);

        assertEquals("secret,\n", body(schema, batch));
    }

    @Test
    void aRecordThatIsOneEmptyFieldIsNoBlankLine() throws IOException {
        Schema schema = Schema.ofNames("a");

        assertEquals(
                "\"\"\nx\n",
                body(schema, new BatchBuilder(schema).add("").add("x").build()));
        assertEquals("\"\"\n", head(Schema.ofNames("")));
    }

    @Test
    void onlyTheSelectedRecordsAreWritten() throws IOException {
        Schema schema = Schema.ofNames("a");
        RecordBatch batch = new BatchBuilder(schema).add(1).add(2).add(3).build();

        assertEquals("1\n3\n", body(schema, batch.withSelection(Selection.wrap(new int[] {0, 2}, 2))));
    }

    @Test
    void batchesAreAppendedToWhatIsThere() throws IOException {
        Schema schema = Schema.ofNames("a");
        RecordWriter writer = CsvFormat.standard().writer(schema);
        ByteBuilder out = new ByteBuilder(1);
        writer.encode(new BatchBuilder(schema).add(1).build(), out);
        writer.encode(new BatchBuilder(schema).build(), out);
        writer.encode(new BatchBuilder(schema).add("2,3").build(), out);

        assertEquals("1\n\"2,3\"\n", new String(out.toByteArray(), UTF_8));
    }

    @Test
    void aNameThatBeginsLikeAByteOrderMarkIsQuoted() throws IOException {
        Schema schema = Schema.ofNames("\uFEFFa", "\uFEFFb");

        assertEquals("\"\uFEFFa\",\uFEFFb\n", head(schema));
        assertEquals(schema.names(), Table.read(head(schema)).names());
    }

    @Test
    void aSchemaWithoutFieldsIsAnEmptyFileAndHasNoRecords() throws IOException {
        assertEquals("", head(Schema.EMPTY));
        assertEquals("", body(Schema.EMPTY, new BatchBuilder(Schema.EMPTY).build()));
        IOException refused = assertThrows(
                IOException.class,
                () -> body(Schema.EMPTY, new BatchBuilder(Schema.EMPTY).add().build()));
        assertEquals("a record has 0 fields; the least in a CSV file is 1", refused.getMessage());
    }

    @Test
    void aDialectIsWrittenWithItsOwnMarks() throws IOException {
        CsvFormat format = CsvFormat.of(CsvDialect.STANDARD
                .withDelimiter("||")
                .withQuote('\'')
                .withEscape('\\')
                .withComment('#'));
        Schema schema = Schema.ofNames("#a", "#b");
        ByteBuilder out = new ByteBuilder(16);
        RecordWriter writer = format.writer(schema);
        out.append(writer.head());
        writer.encode(
                new BatchBuilder(schema)
                        .add("it's", "\\")
                        .add("#", "a|b")
                        .add("x,\"y\"", null)
                        .build(),
                out);

        assertEquals("'#a'||#b\n'it''s'||'\\\\'\n'#'||'a|b'\nx,\"y\"||\n", new String(out.toByteArray(), UTF_8));
    }

    private static String head(Schema schema) {
        return new String(CsvFormat.standard().writer(schema).head(), UTF_8);
    }

    private static String body(Schema schema, RecordBatch batch) throws IOException {
        ByteBuilder out = new ByteBuilder(1);
        CsvFormat.standard().writer(schema).encode(batch, out);
        return new String(out.toByteArray(), UTF_8);
    }
}
