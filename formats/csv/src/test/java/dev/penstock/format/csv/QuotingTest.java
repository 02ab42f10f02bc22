package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.data.ByteBuilder;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Fields are written eight bytes at a time as they would be one at a time, wherever they lie in an array. */
class QuotingTest {

    private static final List<String> PARTS = List.of(
            "a",
            "bc",
            "1996-03-13",
            " ",
            "é",
            "€",
            "😀",
            "\"",
            ",",
            "\n",
            "\r",
            ";",
            "|",
            "\\",
            "#",
            "\u00A0",
            "â",
            "-.+");

    @Property(tries = 5000)
    void aFieldIsWrittenAsByteByByte(
            @ForAll("dialects") CsvDialect dialect,
            @ForAll long seed,
            @ForAll @IntRange(max = 9) int before,
            @ForAll @IntRange(max = 12) int behind,
            @ForAll boolean first) {
        Random random = new Random(seed);
        String text = text(random);
        byte[] field = text.getBytes(UTF_8);
        byte[] source = new byte[before + field.length + behind];
        random.nextBytes(source);
        System.arraycopy(field, 0, source, before, field.length);
        ByteBuilder out = new ByteBuilder(random.nextInt(20));
        out.append("x");

        new Quoting(dialect).append(source, before, field.length, first, out);

        assertEquals("x" + written(text, dialect, first), new String(out.toByteArray(), UTF_8));
    }

    @Property(tries = 20)
    void longFieldsAreWrittenToo(
            @ForAll @IntRange(min = 65_000, max = 70_000) int length, @ForAll("dialects") CsvDialect dialect) {
        for (String part : List.of("x", "\"", "\\\"", "ab,")) {
            String text = part.repeat(length / part.length());
            byte[] source = text.getBytes(UTF_8);
            ByteBuilder out = new ByteBuilder(1);

            new Quoting(dialect).append(source, 0, source.length, false, out);

            assertEquals(written(text, dialect, false), new String(out.toByteArray(), UTF_8));
        }
    }

    @Provide
    Arbitrary<CsvDialect> dialects() {
        CsvDialect standard = CsvDialect.STANDARD;
        return Arbitraries.of(
                standard,
                standard.withDelimiter(";"),
                standard.withDelimiter("\t").withComment('#'),
                standard.withDelimiter("||").withEscape('\\'),
                standard.withDelimiter("€").withQuote('|'),
                standard.withDelimiter("\u007F").withComment('a'));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        boolean plain = random.nextBoolean();
        for (int count = random.nextInt(14); count > 0; count--) {
            text.append(PARTS.get(random.nextInt(plain ? 7 : PARTS.size())));
        }
        return text.toString();
    }

    private static String written(String text, CsvDialect dialect, boolean first) {
        String quote = String.valueOf(dialect.quote());
        String escape = dialect.escape().map(String::valueOf).orElse(quote);
        boolean comment = first
                && dialect.comment()
                        .filter(c -> text.startsWith(String.valueOf(c)))
                        .isPresent();
        if (!comment && !needsQuotes(text, quote, escape, dialect.delimiter())) {
            return text;
        }
        String doubled = text.replace(quote, quote + quote);
        return quote + (escape.equals(quote) ? doubled : doubled.replace(escape, escape + escape)) + quote;
    }

    /** Of a delimiter of several bytes the first is enough, as a field that ends with it could not be told. */
    private static boolean needsQuotes(String text, String quote, String escape, String delimiter) {
        byte begin = delimiter.getBytes(UTF_8)[0];
        for (byte value : text.getBytes(UTF_8)) {
            if (value == begin || value == '\n' || value == '\r') {
                return true;
            }
        }
        return text.contains(quote) || text.contains(escape);
    }
}
