package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinePlanTest {

    private final LinePlan plan = new LinePlan();

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 7, 8, 9, 15, 16, 17, 23, 24})
    void theWordsOfAMemberAreItsText(int length) {
        byte[] text = (",\"" + "a".repeat(length - 4) + "\":1").getBytes(UTF_8);
        add(text, length, 7);

        assertTrue(wordsStandAt(0, text));
        for (int i = 0; i < length; i++) {
            byte[] other = text.clone();
            other[i] ^= 1;
            assertFalse(wordsStandAt(0, other));
        }
        assertEquals(7L << 32 | length, plan.cells()[LinePlan.REST]);
    }

    @Test
    void theEndOfALongTextIsKeptApart() {
        byte[] text = (",\"" + "a".repeat(30) + "\":1").getBytes(UTF_8);
        add(text, 34, 0);

        assertEquals(LinePlan.DOUBTFUL | 34, plan.cells()[LinePlan.REST]);
        assertTrue(plan.stands(0, text, 0, 0));
        assertFalse(plan.stands(0, Arrays.copyOf(text, 33), 0, 0));
        text[33] ^= 1;
        assertFalse(plan.stands(0, text, 0, 0));
    }

    @Test
    void membersOfLaterLinesComeBetweenThoseOfTheFirst() {
        learn(",\"a\":1", ",\"c\":1");
        learn(",\"a\":1", ",\"b\":1", ",\"c\":1");
        learn(",\"b\":1", ",\"d\":1");

        assertEquals(List.of(",\"a\":", ",\"b\":", ",\"d\":", ",\"c\":"), texts());
    }

    @Test
    void whatBeginsAnObjectStandsOnlyWhereALineBegins() {
        learn("{\"a\":1", ",\"b\":1");
        learn("{\"b\":1");

        assertEquals(List.of("{\"b\":", "{\"a\":", ",\"b\":"), texts());
        byte[] text = padded("1{\"a\":".getBytes(UTF_8));
        assertArrayEquals(new int[] {5, 5 | LinePlan.DOUBTFUL, 5}, marks());
        assertTrue(plan.stands(LinePlan.CELLS, text, 1, 1));
        assertFalse(plan.stands(LinePlan.CELLS, text, 1, 0));
    }

    @Test
    void aMemberIsMarkedWithWhatItsValuesWere() {
        learn(",\"a\":1", ",\"b\":\"\"", ",\"c\":null", ",\"d\":1e5", ",\"e\":12345678", ",\"f\":{}");

        int[] marks = {
            5, 6 | LinePlan.STRING, 5 | LinePlan.OTHER, 5 | LinePlan.OTHER, 5 | LinePlan.OTHER, 5 | LinePlan.OTHER
        };
        assertArrayEquals(marks, marks());
        learn(",\"a\":true", ",\"b\":\"\"");
        marks[0] |= LinePlan.OTHER;
        assertArrayEquals(marks, marks());
    }

    @Test
    void aKeyWhoseValuesAreStringsAndOthersIsTwoMembers() {
        learn(",\"a\":1");
        learn(",\"a\":\"\"");

        assertEquals(List.of(",\"a\":\"", ",\"a\":"), texts());
    }

    @Test
    void whatIsTooLongOrTooManyIsNotKept() {
        add((",\"" + "a".repeat(509) + "\":1").getBytes(UTF_8), 513, 0);
        assertEquals(0, plan.end());

        for (int i = 0; i < 2_000; i++) {
            learn(",\"" + i + "\":1");
        }
        assertEquals(1024 * LinePlan.CELLS, plan.end());
    }

    private void learn(String... members) {
        plan.beginLine();
        for (String member : members) {
            byte[] text = member.getBytes(UTF_8);
            plan.add(padded(text), 0, member.indexOf(':') + 1, -1);
        }
    }

    private void add(byte[] text, int value, int slot) {
        plan.beginLine();
        plan.add(padded(text), 0, value, slot);
    }

    private static byte[] padded(byte[] text) {
        return Arrays.copyOf(text, text.length + LineBlock.SLACK);
    }

    private boolean wordsStandAt(int member, byte[] text) {
        byte[] bytes = padded(text);
        long[] cells = plan.cells();
        for (int w = 0; w < LinePlan.MASKS; w++) {
            if ((Words.get(bytes, 8 * w) & cells[member + LinePlan.MASKS + w]) != cells[member + w]) {
                return false;
            }
        }
        return true;
    }

    private int[] marks() {
        int[] marks = new int[plan.end() / LinePlan.CELLS];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = (int) plan.cells()[i * LinePlan.CELLS + LinePlan.REST];
        }
        return marks;
    }

    /** Returns the texts of all members, none of which is long. */
    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int k = 0; k < plan.end(); k += LinePlan.CELLS) {
            byte[] text = new byte[24];
            for (int w = 0; w < LinePlan.MASKS; w++) {
                Words.set(text, 8 * w, plan.cells()[k + w]);
            }
            int length = (int) plan.cells()[k + LinePlan.REST] & LinePlan.LENGTH;
            texts.add(new String(text, 0, length, UTF_8));
        }
        return texts;
    }
}
