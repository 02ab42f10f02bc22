package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which records the index knows, so that none is walked through byte by byte without need. */
class CellIndexTest {

    private final CellIndex index = new CellIndex();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "1|x\\ny\\n",
                "1|x",
                "2|x,y\\n1,2",
                "2|,\\n,\\n",
                "3|x,,\"y\"\\n\"\"\"\",\",\",\"\\n\"\\n",
                "2|x,y\\r\\n1,2\\r\\n",
                "2|x,y\\r1,\"\\r\\n\"\\r",
                "1|\"\"\\nx\\n",
                "3|é,\"😀\",\\n1,2,3\\n",
                "0|x\\n\\ny\\n",
                "0|\\nx,y\\n",
                "0|x,y\\n1\\n",
                "0|x\\n1,2\\n3,4,5\\n",
                "0|x,y,z\\n1,2\\n3\\n"
            })
    void evenRecordsHaveAWidth(int width, String escaped) {
        String text = escaped.replace("\\n", "\n").replace("\\r", "\r");
        for (int times = 1; times < 40; times++) {
            String lineEnd = text.endsWith("\n") || text.endsWith("\r") ? "" : "\n";
            Cut cut = cut((text + lineEnd).repeat(times - 1) + text);
            index.fill(cut.bytes(), cut.from(), cut.to());

            assertFalse(index.isOdd());
            assertEquals(width, EvenSlicer.width(cut, index), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"", "a\"\"", "1,5\",2", " \"a\"", "a\"b\"", "\"a\",b\"c\"\n"})
    void aQuoteInAnUnquotedCellMakesTheRecordsOdd(String text) {
        for (int before = 0; before < 70; before++) {
            Cut cut = cut("x".repeat(before) + "\n" + text);
            index.fill(cut.bytes(), cut.from(), cut.to());

            assertTrue(index.isOdd());
        }
    }

    @Test
    void cellsAndQuotesAreFoundInEveryPartOfARange() {
        Cut cut = new Cut("\"\",\"a,b\",\"c\"\n,\"d\"\",\n".getBytes(UTF_8), 3, 13);

        index.fill(cut.bytes(), cut.from(), cut.to());

        assertEquals("[8, 12]", cells(index.ends(), index.count()));
        assertEquals("[0, 1]", cells(index.quoted(), index.quotedCount()));
        assertEquals(1, index.records());
    }

    @Test
    void cellsWithTwoQuotesSideBySideAreFoundWhereverTheyStand() {
        for (int before = 1; before < 130; before++) {
            Cut cut = cut("\"" + "x".repeat(before) + "\",\"a\"\"b\",\"c\",\"\",\"\"\"\"\n\"d\"\n\"e\",\"f\"\"\"");
            index.fill(cut.bytes(), cut.from(), cut.to());

            assertEquals("[0, 1, 2, 3, 4, 5, 6, 7]", cells(index.quoted(), index.quotedCount()));
            assertEquals("[1, 3, 4, 7]", cells(index.doubled(), index.doubledCount()));
        }
    }

    @Test
    void plainTextIsAsciiWithoutNul() {
        for (int before = 0; before < 130; before++) {
            assertTrue(isPlainText("x".repeat(before) + "\t\u007F\u0001\n\r\"\""));
            assertFalse(isPlainText("x".repeat(before) + "é\n"));
            assertFalse(isPlainText("x".repeat(before) + "\u0000\n"));
        }
    }

    private static String cells(int[] cells, int count) {
        return Arrays.toString(Arrays.copyOf(cells, count));
    }

    private boolean isPlainText(String text) {
        Cut cut = cut(text);
        index.fill(cut.bytes(), cut.from(), cut.to());
        return index.isAscii() && !index.hasNul();
    }

    private static Cut cut(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return new Cut(bytes, 0, bytes.length);
    }
}
