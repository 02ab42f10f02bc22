package dev.penstock.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ColumnBuilderTest {

    @Test
    void valuesStandInTheOrderInWhichTheyAreAdded() {
        var builder = new ColumnBuilder();
        builder.add(Kind.STRING, "\u00e9\ud83d\ude00");
        builder.addNone(Kind.MISSING);
        builder.add(Kind.NUMBER, "xx1.10xx".getBytes(UTF_8), 2, 4);
        builder.addNone(Kind.NULL);
        builder.add(Kind.BOOLEAN, "true".getBytes(UTF_8));
        builder.add(Kind.STRING, "");

        Column column = builder.build();

        assertEquals(6, builder.rows());
        assertEquals("\u00e9\ud83d\ude00", column.text(0));
        assertEquals(Kind.MISSING, column.kind(1));
        assertEquals("", column.text(1));
        assertEquals("1.10", column.text(2));
        assertEquals(Kind.NUMBER, column.kind(2));
        assertEquals(Kind.NULL, column.kind(3));
        assertEquals("true", column.text(4));
        assertEquals(Kind.STRING, column.kind(5));
    }

    @Test
    void thereIsRoomForManyValues() {
        var builder = new ColumnBuilder();
        for (int i = 0; i < 10_000; i++) {
            builder.add(Kind.NUMBER, Integer.toString(i));
        }

        Column column = builder.build();

        assertTrue(column.capacity() >= 10_000);
        for (int i = 0; i < 10_000; i++) {
            assertEquals(Integer.toString(i), column.text(i));
            assertEquals(Kind.NUMBER, column.kind(i));
        }
    }

    @Test
    void aSliceIsCopied() {
        byte[] bytes = "abc".getBytes(UTF_8);
        var builder = new ColumnBuilder();
        builder.add(Kind.STRING, bytes);

        bytes[0] = 'x';

        assertEquals("abc", builder.build().text(0));
    }

    @Test
    void aRowWithoutValueIsNullOrMissing() {
        var builder = new ColumnBuilder();

        assertEquals(
                "kind is STRING; allowed is NULL or MISSING",
                assertThrows(IllegalArgumentException.class, () -> builder.addNone(Kind.STRING))
                        .getMessage());
        assertEquals(0, builder.rows());
    }
}
