package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.InputObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records as long as the limit are read, and of longer ones no more is held in memory than the limit. */
class LongRecordTest {

    private static final long TWO_GIB = 1L << 31;
    private static final int MIB = 1 << 20;

    @ParameterizedTest
    @ValueSource(strings = {"x", "x,", "\"\"", "é", "x\"\"", ",\"\n\""})
    void aLineOfTwoGibibytesIsRefusedAtTheLimit(String repeated) {
        Endless file = new Endless("a,b\n1,2\n", repeated);

        DataFormatException fault =
                assertThrows(DataFormatException.class, () -> Table.read(CsvFormat.standard(), file));

        assertTrue(
                fault.getMessage()
                        .startsWith("in/endless.csv, line 3, column 1: "
                                + "the record that begins here has more than 16777216 bytes; the most is 16777216"),
                fault.getMessage());
        assertTrue(file.delivered < 18 * MIB, file.delivered + " bytes were read");
    }

    @Test
    void aQuoteThatStaysOpenForTwoGibibytesIsNamed() {
        Endless file = new Endless("a,b\n1,\"", "x\n");

        DataFormatException fault =
                assertThrows(DataFormatException.class, () -> Table.read(CsvFormat.standard(), file));

        assertEquals(
                "in/endless.csv, line 2, column 1: "
                        + "the record that begins here has more than 16777216 bytes; the most is 16777216; "
                        + "it is then inside the quotes that open at line 2, column 3",
                fault.getMessage());
        assertTrue(file.delivered < 18 * MIB, file.delivered + " bytes were read");
    }

    @Test
    void aHeaderOfTwoGibibytesIsRefusedAtTheLimit() {
        Endless file = new Endless("", "x");

        DataFormatException fault =
                assertThrows(DataFormatException.class, () -> Table.read(CsvFormat.standard(), file));

        assertEquals(
                "in/endless.csv, line 1, column 1: "
                        + "the record that begins here has more than 16777216 bytes; the most is 16777216",
                fault.getMessage());
        assertTrue(file.delivered < 18 * MIB, file.delivered + " bytes were read");
    }

    @Test
    void aDialectRefusesALineOfTwoGibibytesToo() {
        Endless file = new Endless("a;b\n1;2\n", "x");
        CsvFormat format = CsvFormat.of(CsvDialect.STANDARD.withDelimiter(";"));

        DataFormatException fault = assertThrows(DataFormatException.class, () -> Table.read(format, file));

        assertEquals(
                "in/endless.csv, line 3: the record that begins here has more than 16777216 bytes; the most is 16777216",
                fault.getMessage());
        assertTrue(file.delivered < 18 * MIB, file.delivered + " bytes were read");
    }

    @Test
    void cellsOfTenMebibytesAreRead() throws IOException {
        String plain = "x".repeat(10 * MIB);
        String quoted = "a\"\n".repeat(3 * MIB);
        String text = "p,q\n1," + plain + "\n\"" + quoted.replace("\"", "\"\"") + "\",2\n";

        Table table = Table.read(text);

        assertEquals(List.of(List.of("1", plain), List.of(quoted, "2")), table.rows());
    }

    @Test
    void theLimitCanBeSet() throws IOException {
        String text = "p\n" + "x".repeat(10 * MIB) + "\n";

        CsvFormat most = CsvFormat.of(CsvDialect.STANDARD.withMaxRecordBytes(10 * MIB));
        assertEquals(1, Table.read(most, BytesFile.of(text)).rows().size());

        CsvFormat less = CsvFormat.of(CsvDialect.STANDARD.withMaxRecordBytes(10 * MIB - 1));
        DataFormatException fault = assertThrows(DataFormatException.class, () -> Table.read(less, BytesFile.of(text)));
        assertEquals(
                "in/a.csv, line 2, column 1: "
                        + "the record that begins here has more than 10485759 bytes; the most is 10485759",
                fault.getMessage());
    }

    /** A file that goes on and on with the same text, for two gibibytes. */
    private static final class Endless implements InputObject {

        private final byte[] head;
        private final byte[] repeated;
        private long delivered;

        Endless(String head, String repeated) {
            this.head = head.getBytes(UTF_8);
            this.repeated = repeated.repeat(1000).getBytes(UTF_8);
        }

        @Override
        public String name() {
            return "in/endless.csv";
        }

        @Override
        public InputStream open() {
            delivered = 0;
            return new InputStream() {

                @Override
                public int read() {
                    throw new UnsupportedOperationException("one byte at a time is slow");
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    if (delivered >= TWO_GIB) {
                        return -1;
                    }
                    byte[] source = delivered < head.length ? head : repeated;
                    int from = (int) (delivered < head.length ? delivered : (delivered - head.length) % source.length);
                    int count = Math.min(length, source.length - from);
                    System.arraycopy(source, from, target, offset, count);
                    delivered += count;
                    return count;
                }
            };
        }
    }
}
