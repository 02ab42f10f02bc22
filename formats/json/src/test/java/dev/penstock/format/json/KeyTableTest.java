package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTableTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 8, 9, 100, 10_000})
    void everyKeyHasItsPlaceAsSlotAndNoOtherHasOne(int size) {
        List<byte[]> keys = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            keys.add(key(i).getBytes(UTF_8));
        }
        KeyTable table = new KeyTable(keys);

        for (int i = 0; i < size; i++) {
            assertEquals(i, slot(table, key(i)));
            assertEquals(-1, slot(table, key(i) + "x"));
            assertEquals(-1, slot(table, "x" + key(i)));
        }
        assertEquals(-1, slot(table, key(size)));
    }

    @Test
    void theEmptyKeyIsAKey() {
        KeyTable table = new KeyTable(List.of("a".getBytes(UTF_8), new byte[0]));

        assertEquals(1, slot(table, ""));
        assertEquals(0, slot(table, "a"));
        assertEquals(-1, slot(table, "\0"));
    }

    private static String key(int i) {
        return "é".repeat(i % 11) + i;
    }

    /** Looks a key up in the middle of other bytes. */
    private static int slot(KeyTable table, String key) {
        byte[] bytes = ("\"" + key + "\":").getBytes(UTF_8);
        return table.slot(bytes, 1, bytes.length - 2, 0);
    }
}
