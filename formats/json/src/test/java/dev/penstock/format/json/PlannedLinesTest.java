package dev.penstock.format.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.connector.DataFormatException;
import dev.penstock.data.BatchMemory;
import dev.penstock.data.Schema;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines are scanned by the plan of those before; what is read of them is what {@link DifferentialTest} compares. */
class PlannedLinesTest {

    @Test
    void linesLikeTheFirstAreScanned() throws Exception {
        assertEquals(3, planned("{\"a\":1,\"b\":\"x\"}\n".repeat(4)));
        // Nobody scans the last row of room, which has to grow then.
        assertEquals(96, planned("{\"a\":1,\"b\":\"x\"}\n".repeat(100)), 3);
    }

    @Test
    void whatMayBeDifferentInAValueIsNoDifference() throws Exception {
        String lines = "{\"a\":1,\"b\":\"x\"}\n{\"a\":-12.50,\"b\":\"\"}\n{\"a\":123456789012,\"b\":\"naïve\"}\n"
                + "{\"a\":null,\"b\":\"\\\"\"}\n{\"a\":{\"b\":[]},\"b\":\"longer than a word\" } \r\n{\"b\":\"x\"}\n";
        // The last has no first member as it was.
        assertEquals(4, planned(lines));
    }

    @Test
    void aMemberMayBeMissing() throws Exception {
        assertEquals(2, planned("{\"a\":1,\"b\":2,\"c\":3}\n{\"a\":1,\"c\":3}\n{\"a\":1}\n"));
    }

    @Test
    void oneLineIsEnoughToLearnAnotherForm() throws Exception {
        assertEquals(8, planned("{\"a\":1}\n{\"a\":1,\"b\":1}\n".repeat(5)));
    }

    @Test
    void ofALineThatIsDifferentNothingIsScanned() throws Exception {
        assertEquals(0, planned("{\"a\":1}\n{\"a\" :1}\n \n {\"a\":1}\n{\"a\":1e5}\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "}",
                ",\"b\":1}",
                ",\"a\":1}",
                "{\"a\":1{\"b\":1}",
                "{\"b\":1{\"a\":1}",
                "{\"a\":1,\"b\":1",
                "{\"a\":}",
                "{",
                "{\"a\":01}",
                "{\"a\":1,}",
                "{\"a\":-,\"b\":1}",
                "{\"a\":1.,\"b\":1}",
                "{\"a\":,\"b\":1}",
                "{\"c\":\"\u0001\"}",
                "{\"c\":\"\\\"}",
                "{\"c\":\"\\x\"}",
                "{\"a\":1}}",
                "{\"a\":1} x",
                "{\"a\":1\"b\":1}",
                "{\"a\":nul}",
                "{}{}"
            })
    void aWrongLineIsNotScanned(String wrong) throws Exception {
        String lines = "{\"a\":1,\"b\":1}\n{\"b\":1,\"a\":1}\n{\"c\":\"\"}\n";

        DataFormatException refusal = assertThrows(DataFormatException.class, () -> planned(lines + wrong + "\n"));
        assertEquals(4, refusal.line());
    }

    @Test
    void linesThatAreNeverAlikeAreNoLongerTried() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            lines.append("{\"").append(i).append("\":1}\n");
        }
        assertEquals(0, planned(lines + "{\"29\":1}\n".repeat(50)));
    }

    @Test
    void smallerLimitsForNumbersLeaveAllToTheCursor() throws Exception {
        JsonLimits limits = JsonLimits.standard().withMaxNumberBytes(15);

        assertEquals(0, planned("{\"a\":1}\n".repeat(4), limits));
    }

    private static int planned(String text) throws Exception {
        return planned(text, JsonLimits.standard());
    }

    /** Returns how many lines of a block were scanned by the plan. */
    private static int planned(String text, JsonLimits limits) throws Exception {
        int first = planned(text, limits, 0);
        assertEquals(first, planned(text, limits, 1000));
        return first;
    }

    private static int planned(String text, JsonLimits limits, int batches) throws Exception {
        Schema schema = Schema.ofNames("a");
        Optional<LineBlock> block = new LineCutter("test", BytesObject.of(text).open(), limits, 1).next();
        JsonScanner scanner = new JsonScanner(block.orElseThrow(), limits);
        RecordColumns columns = new RecordColumns(
                schema, block.get(), BatchMemory.none(), block.get().likelyRows());
        ObjectScanner record =
                new ObjectScanner(block.get(), scanner, FieldTree.of(schema).keys(), columns);
        RecordCursor cursor = new RecordCursor("test", limits, block.get(), scanner, record);
        PlannedLines planned = new PlannedLines(block.get(), limits, scanner, columns, new LinePlan(), batches);
        int count = 0;
        while (cursor.next()) {
            columns.endRow();
            planned.learn(record, cursor.first());
            int rows = columns.row();
            int end = planned.scan(cursor.position());
            cursor.pass(end, columns.row() - rows);
            count += columns.row() - rows;
        }
        return count;
    }
}
