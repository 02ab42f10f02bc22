package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.DataFormatException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * The standard reader against Apache Commons CSV: both read the same values, or both reject the file.
 *
 * <p>Where they differ on purpose, and only there:
 *
 * <ol>
 *   <li>White space between a closing quote and what ends the field: Commons CSV drops it, the reader rejects it.
 *   <li>A byte order mark: text to Commons CSV, left out by the reader.
 *   <li>Bytes that are not UTF-8: characters before they come to Commons CSV, rejected by the reader.
 *   <li>Two columns of one name: values like others to {@code CSVFormat.DEFAULT}, rejected by the reader.
 *   <li>A record above the limit: Commons CSV has none.
 *   <li>NUL: text to Commons CSV, rejected by the reader.
 * </ol>
 */
class CommonsOracleTest {

    @Property(tries = 4000)
    @StatisticsReport(onFailureOnly = true)
    void recordsAreThoseOfCommonsCsv(
            @ForAll("texts") String records, @ForAll("chunkBytes") int chunkBytes, @ForAll("steps") List<Integer> steps)
            throws IOException {
        boolean read = compare("p,q,r\n" + records, chunkBytes, steps);

        Statistics.collect(read);
        Statistics.coverage(files -> {
            files.check(true).percentage(share -> share > 30);
            files.check(false).percentage(share -> share > 15);
        });
    }

    @Property(tries = 2000)
    void headersAreThoseOfCommonsCsv(
            @ForAll("texts") String text, @ForAll("chunkBytes") int chunkBytes, @ForAll("steps") List<Integer> steps)
            throws IOException {
        compare(text, chunkBytes, steps);
    }

    @Example
    void aFileOfManyChunksIsReadLikeByCommonsCsv() throws IOException {
        Random random = new Random(42);
        StringBuilder text = new StringBuilder("p,q,r\n");
        while (text.length() < 1_500_000) {
            text.append(random.nextInt()).append(random.nextInt(9) == 0 ? ",\"a\"\"\n,\"," : ",ä,");
            text.append("x".repeat(random.nextInt(20) * random.nextInt(20))).append('\n');
        }

        assertTrue(compare(text.toString(), CsvDialect.STANDARD.chunkBytes(), List.of(Integer.MAX_VALUE)));
    }

    @Example
    void whiteSpaceAfterAClosingQuoteIsDroppedByCommonsCsv() throws IOException {
        assertEquals(Optional.of(List.of(List.of("1", "2"))), CommonsOracle.read("\"1\" \t,2"));
    }

    @Example
    void aByteOrderMarkIsTextToCommonsCsv() throws IOException {
        assertEquals(Optional.of(List.of(List.of("\uFEFFa"))), CommonsOracle.read("\uFEFFa"));
    }

    @Provide
    Arbitrary<String> texts() {
        return CsvTexts.texts();
    }

    @Provide
    Arbitrary<Integer> chunkBytes() {
        return CsvTexts.chunkBytes();
    }

    @Provide
    Arbitrary<List<Integer>> steps() {
        return CsvTexts.steps();
    }

    /** Returns whether the file was read; if not, there was a reason. */
    private static boolean compare(String text, int chunkBytes, List<Integer> steps) throws IOException {
        CsvFormat format = CsvFormat.of(CsvDialect.STANDARD.withChunkBytes(chunkBytes));
        Optional<List<List<String>>> expected = CommonsOracle.read(text);
        try {
            Table table = Table.read(format, new BytesFile(text.getBytes(UTF_8), steps));
            List<List<String>> records = expected.orElseThrow(() -> new AssertionError("Commons CSV rejects it"));
            assertEquals(records.isEmpty() ? List.of() : records.get(0), table.names());
            assertEquals(CommonsOracle.rows(records), table.rows());
            return true;
        } catch (DataFormatException fault) {
            requireReason(fault, text, expected);
            return false;
        }
    }

    /** A rejected file is rejected by both, or for the first or fourth reason. */
    private static void requireReason(DataFormatException fault, String text, Optional<List<List<String>>> expected) {
        if (fault.getMessage().contains("are both named")) {
            List<String> names = expected.map(records -> records.get(0)).orElse(null);
            assertTrue(names == null || new HashSet<>(names).size() < names.size(), fault.getMessage());
            return;
        }
        int found = characterAt(text, fault.line(), fault.column());
        if (fault.getMessage().contains("follows a closing quote")) {
            assertTrue(fault.getMessage().contains(": " + Shown.of(found) + " follows"), fault.getMessage());
            assertTrue(expected.isEmpty() || Character.isWhitespace(found), fault.getMessage());
        } else {
            assertTrue(fault.getMessage().contains("not closed"), fault.getMessage());
            assertEquals('"', found);
            assertEquals(Optional.empty(), expected);
        }
        assertNotEquals(0, fault.line());
    }

    private static int characterAt(String text, long line, long column) {
        String found = CsvTexts.lines(text).get((int) line - 1);
        return found.codePointAt(found.offsetByCodePoints(0, (int) column - 1));
    }
}
