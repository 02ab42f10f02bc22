package dev.penstock.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordViewTest {

    private static final RecordView RECORD = new BatchBuilder(Schema.ofNames("name", "price", "sold", "none", "absent"))
            .addMap(values())
            .build()
            .record(0);

    private static Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", "bolt");
        values.put("price", new BigDecimal("1.10"));
        values.put("sold", true);
        values.put("none", null);
        return values;
    }

    @Test
    void everyValueHasAText() {
        assertEquals("bolt", RECORD.getString("name"));
        assertEquals("1.10", RECORD.getString("price"));
        assertEquals("true", RECORD.getString("sold"));
    }

    @Test
    void aNumberIsExact() {
        assertEquals(new BigDecimal("1.10"), RECORD.getDecimal("price"));
        assertThrows(NumberFormatException.class, () -> RECORD.getDecimal("name"));
    }

    @Test
    void aBooleanIsTrueOrNot() {
        assertTrue(RECORD.getBoolean("sold"));
        assertFalse(RECORD.getBoolean("name"));
    }

    @Test
    void noValueCannotBeGot() {
        assertEquals(
                "the field none has no value",
                assertThrows(IllegalStateException.class, () -> RECORD.getString("none"))
                        .getMessage());
        assertThrows(IllegalStateException.class, () -> RECORD.getDecimal("absent"));
        assertThrows(IllegalStateException.class, () -> RECORD.getBoolean("unheard of"));
    }

    @Test
    void aFieldThatTheBatchDoesNotHaveIsMissing() {
        assertEquals(Kind.MISSING, RECORD.kind("unheard of"));
        assertEquals(Kind.MISSING, RECORD.kind("absent"));
        assertEquals(Kind.NULL, RECORD.kind("none"));
        assertTrue(RECORD.isNull("absent"));
        assertTrue(RECORD.isNull("none"));
        assertFalse(RECORD.isNull("name"));
    }

    @Test
    void aMapHasWhatIsNotMissingInTheOrderOfTheSchema() {
        Map<String, String> map = RECORD.toMap();

        assertEquals(List.of("name", "price", "sold", "none"), List.copyOf(map.keySet()));
        assertEquals(Arrays.asList("bolt", "1.10", "true", null), new ArrayList<>(map.values()));
        assertEquals("{name=bolt, price=1.10, sold=true, none=null}", RECORD.toString());
    }

    @Test
    void aViewIsOfAPlaceInTheSelection() {
        RecordBatch batch = new BatchBuilder(Schema.ofNames("a"))
                .add("x")
                .add("y")
                .add("z")
                .build()
                .withSelection(Selection.wrap(new int[] {1, 2}, 2));

        assertEquals("y", batch.record(0).getString("a"));
        assertEquals("z", batch.record(1).getString("a"));
        assertEquals(batch.schema(), batch.record(0).schema());
    }
}
