package dev.penstock.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SchemaTest {

    @Test
    void fieldsKeepTheirOrderAndKnowTheirPositions() {
        Schema schema = Schema.ofNames("b", "a", "");

        assertEquals(List.of("b", "a", ""), schema.names());
        assertEquals(OptionalInt.of(1), schema.position("a"));
        assertEquals(OptionalInt.of(2), schema.position(""));
        assertEquals(OptionalInt.empty(), schema.position("A"));
        assertTrue(schema.contains("b"));
        assertFalse(schema.contains("c"));
        assertEquals(3, schema.size());
        assertEquals(new Field("a", FieldType.ANY), schema.field(1));
    }

    @Test
    void aNameStandsOnce() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Schema.ofNames("a", "b", "a"));

        assertEquals("the field a is there twice", refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Schema.ofNames("a").plus(new Field("a", FieldType.INT32)));
    }

    @Test
    void aLongerSchemaLeavesTheShorterAsItIs() {
        Schema schema = Schema.ofNames("a");

        Schema longer = schema.plus(new Field("b", FieldType.DATE));

        assertEquals(List.of("a"), schema.names());
        assertEquals(List.of(Field.of("a"), new Field("b", FieldType.DATE)), longer.fields());
    }

    @Test
    void theListOfFieldsIsCopied() {
        List<Field> fields = new ArrayList<>(List.of(Field.of("a")));

        Schema schema = Schema.of(fields);
        fields.clear();

        assertEquals(1, schema.size());
        assertThrows(UnsupportedOperationException.class, () -> schema.fields().clear());
    }

    @Test
    void schemasAreEqualIfTheirFieldsAre() {
        assertEquals(Schema.ofNames("a", "b"), Schema.ofNames(List.of("a", "b")));
        assertEquals(Schema.ofNames("a").hashCode(), Schema.ofNames("a").hashCode());
        assertNotEquals(Schema.ofNames("a", "b"), Schema.ofNames("b", "a"));
        assertNotEquals(Schema.ofNames("a"), Schema.of(List.of(new Field("a", FieldType.STRING))));
        assertEquals(Schema.EMPTY, Schema.ofNames());
    }

    @Test
    void aFieldHasANameAndAType() {
        assertThrows(NullPointerException.class, () -> new Field(null, FieldType.ANY));
        assertThrows(NullPointerException.class, () -> new Field("a", null));
        assertThrows(NullPointerException.class, () -> Schema.ofNames("a").position(null));
    }
}
