package dev.penstock.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class FieldTest {

    @Test
    void fieldsAreEqualIfTheirNamesTypesAndKeysAre() {
        assertEquals(new Field("a", FieldType.STRING), new Field("a", FieldType.STRING));
        assertEquals(new Field("a", FieldType.STRING).hashCode(), new Field("a", FieldType.STRING).hashCode());
        assertNotEquals(new Field("a", FieldType.STRING), new Field("b", FieldType.STRING));
        assertNotEquals(new Field("a", FieldType.STRING), new Field("a", FieldType.ANY));
        assertNotEquals(Field.of("a"), Field.key("a"));
        assertNotEquals(Field.of("a"), "a");
    }
}
