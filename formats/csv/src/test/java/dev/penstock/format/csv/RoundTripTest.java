package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.connector.RecordWriter;
import dev.penstock.data.BatchBuilder;
import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;

/** What is written is read back, by the reader of the dialect and by Apache Commons CSV. */
class RoundTripTest {

    @Property
    void bothReadersReadWhatIsWritten(@ForAll("tables") List<List<String>> table) throws IOException {
        String text = write(CsvFormat.standard(), table);

        assertEquals(expected(table), Table.read(text));
        List<List<String>> records = CommonsOracle.read(text).orElseThrow();
        assertEquals(table.get(0), records.get(0));
        assertEquals(expected(table).rows(), CommonsOracle.rows(records));
    }

    @Property
    void aParserToWhichABlankLineIsARecordReadsTheSame(@ForAll("tables") List<List<String>> table) throws IOException {
        String text = write(CsvFormat.standard(), table);

        assertEquals(table, CommonsOracle.read(text, CSVFormat.RFC4180).orElseThrow());
    }

    @Property
    void everyDialectReadsWhatItWrites(
            @ForAll("tables") List<List<String>> table,
            @ForAll("dialects") CsvDialect dialect,
            @ForAll("steps") List<Integer> steps)
            throws IOException {
        CsvFormat format = CsvFormat.of(dialect);

        BytesFile file = new BytesFile(write(format, table).getBytes(UTF_8), steps);

        assertEquals(expected(table), Table.read(format, file));
    }

    /** Returns tables whose first row has names, each once. */
    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Arbitraries.integers().between(1, 4).flatMap(columns -> {
            Arbitrary<List<String>> names =
                    CsvTexts.values().list().ofSize(columns).uniqueElements();
            Arbitrary<List<List<String>>> rows =
                    CsvTexts.values().list().ofSize(columns).list().ofMaxSize(6);
            return names.flatMap(header -> rows.map(values -> {
                List<List<String>> table = new ArrayList<>(List.of(header));
                table.addAll(values);
                return table;
            }));
        });
    }

    @Provide
    Arbitrary<CsvDialect> dialects() {
        CsvDialect standard = CsvDialect.STANDARD;
        return Arbitraries.of(
                standard.withDelimiter(";"),
                standard.withDelimiter("\t").withComment('#'),
                standard.withDelimiter("||").withEscape('\\'),
                standard.withDelimiter("€").withQuote('|').withChunkBytes(16),
                standard.withEscape('\\').withComment('a'),
                standard.withQuote('\''));
    }

    @Provide
    Arbitrary<List<Integer>> steps() {
        return CsvTexts.steps();
    }

    private static Table expected(List<List<String>> table) {
        return new Table(table.get(0), CommonsOracle.rows(table));
    }

    private static String write(CsvFormat format, List<List<String>> table) throws IOException {
        RecordWriter writer = format.writer(Schema.ofNames(table.get(0)));
        BatchBuilder batch = new BatchBuilder(Schema.ofNames(table.get(0)));
        for (List<String> row : table.subList(1, table.size())) {
            batch.add(row.toArray());
        }
        ByteBuilder out = new ByteBuilder(1);
        out.append(writer.head());
        writer.encode(batch.build(), out);
        return new String(out.toByteArray(), UTF_8);
    }
}
