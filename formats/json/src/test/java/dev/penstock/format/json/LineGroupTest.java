package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Column;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import dev.penstock.data.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LineGroupTest {

    private static final List<String> TEXTS = List.of(
            "",
            "x",
            "1234567",
            "12345678",
            "123456789",
            "sixteen letters.",
            "naïve 😀",
            "a text of more than three words");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "17",
            "1234567",
            "12345678",
            "123456789012",
            "0.10",
            "-12345.6789",
            "1234567.1234567",
            "1e5",
            "-0.5E-3",
            "3.14159265358979323846264338327950288");

    private static final List<String> UNUSUAL =
            List.of("\"", "back\\slash", "\n", "long ".repeat(1000), "01", "1.", "-");

    /** Columns whose kinds are told row by row are written record by record. */
    @Property(tries = 1000)
    void groupsAreWrittenAsRecordsOneByOne(@ForAll long seed) {
        Random random = new Random(seed);
        Schema schema = schema(random);
        int rows = 1 + random.nextInt(200);
        RecordBatch batch = batch(random, schema, rows);
        Column[] alone = new Column[schema.size()];
        for (int i = 0; i < alone.length; i++) {
            byte[] kinds = new byte[rows];
            batch.column(i).copyKinds(kinds, rows);
            alone[i] = batch.column(i).withKinds(kinds);
        }
        RecordBatch records = RecordBatch.wrap(schema, alone, rows);
        if (random.nextBoolean()) {
            int[] some = random.ints(0, rows)
                    .limit(random.nextInt(rows + 1))
                    .sorted()
                    .distinct()
                    .toArray();
            batch = batch.withSelection(Selection.wrap(some, some.length));
            records = records.withSelection(Selection.wrap(some, some.length));
        }

        assertEquals(written(records), written(batch));
    }

    @Test
    void whatIsUsualIsWrittenInGroups() {
        assertTrue(isWritten("{\"a\":\"x\",\"b\":1}\n", column(Kind.STRING, "x"), column(Kind.NUMBER, "1")));
        assertTrue(isWritten("{\"a\":-1.50}\n", column(Kind.NUMBER, "-1.50")));
        assertTrue(isWritten("{\"a\":12345678901234567890}\n", column(Kind.NUMBER, "12345678901234567890")));
    }

    @Test
    void whatIsUnusualIsNot() {
        for (String text : List.of("\"", "a\\", "\t", "x".repeat(4097))) {
            assertFalse(isWritten("", column(Kind.STRING, text)));
        }
        for (String text : List.of("", "-", "01", "1.", "1e", "x", "1".repeat(4097))) {
            assertFalse(isWritten("", column(Kind.NUMBER, text)));
        }
        assertFalse(LineGroup.isPossible(new Column[] {column(Kind.BOOLEAN, "true")}));
        assertFalse(LineGroup.isPossible(new Column[0]));
    }

    private static Schema schema(Random random) {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            names.add(one(random, List.of("a", "é", "\"", "id")) + "n".repeat(random.nextInt(26)));
        }
        return Schema.ofNames(new ArrayList<>(names));
    }

    private static RecordBatch batch(Random random, Schema schema, int rows) {
        Column[] columns = new Column[schema.size()];
        for (int i = 0; i < columns.length; i++) {
            boolean number = random.nextBoolean();
            int unusual = one(random, List.of(2, 500, 100_000, 100_000));
            String[] texts = new String[rows];
            for (int row = 0; row < rows; row++) {
                texts[row] = one(random, random.nextInt(unusual) == 0 ? UNUSUAL : number ? NUMBERS : TEXTS);
            }
            columns[i] = column(number ? Kind.NUMBER : Kind.STRING, random.nextInt(40), texts);
        }
        return RecordBatch.wrap(schema, columns, rows);
    }

    private static Column column(Kind kind, String... texts) {
        return column(kind, 40, texts);
    }

    /** Returns a column whose texts stand side by side. */
    private static Column column(Kind kind, int behind, String... texts) {
        ByteBuilder bytes = new ByteBuilder(64);
        int[] offsets = new int[texts.length];
        int[] lengths = new int[texts.length];
        for (int row = 0; row < texts.length; row++) {
            offsets[row] = bytes.size();
            bytes.append(texts[row]);
            lengths[row] = bytes.size() - offsets[row];
        }
        return Column.wrap(Arrays.copyOf(bytes.array(), bytes.size() + behind), offsets, lengths, kind);
    }

    private static <T> T one(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Returns the lines of a batch behind what was there before, or what is said of a wrong value. */
    private static String written(RecordBatch batch) {
        ByteBuilder out = new ByteBuilder(0);
        out.append("before");
        try {
            new JsonLinesWriter(batch.schema()).encode(batch, out);
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
        return new String(out.toByteArray(), UTF_8);
    }

    private static boolean isWritten(String lines, Column... columns) {
        Schema schema = Schema.ofNames(columns.length == 1 ? List.of("a") : List.of("a", "b"));
        ByteBuilder out = new ByteBuilder(0);
        LineGroup group = new LineGroup(new KeyPrefixes(schema), RecordBatch.wrap(schema, columns, 1), columns);
        boolean written = group.write(0, 1, out);
        assertEquals(lines, new String(out.toByteArray(), UTF_8));
        return written;
    }
}
