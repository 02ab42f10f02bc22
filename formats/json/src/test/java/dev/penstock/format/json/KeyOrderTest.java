package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.penstock.data.BatchMemory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyOrderTest {

    private final KeyOrder order = new KeyOrder(BatchMemory.none());

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 7, 8, 9, 15, 16, 17, 511, 512})
    void aKeyIsFollowedWhereItStandsWhole(int length) {
        byte[] text = key("a".repeat(length - 4));

        int key = order.learn(KeyOrder.START, text, 0, length, 7);

        assertEquals(key, order.follow(KeyOrder.START, text, 0));
        assertEquals(length, order.length(key));
        assertEquals(7, order.slot(key));
        for (int i = 0; i < length; i++) {
            byte[] other = text.clone();
            other[i] ^= 1;
            assertEquals(KeyOrder.UNKNOWN, order.follow(KeyOrder.START, other, 0));
        }
        text[length] ^= 1;
        assertEquals(key, order.follow(KeyOrder.START, text, 0));
    }

    @Test
    void twoKeysThatTakeTurnsAreBothFollowed() {
        byte[] first = key("first");
        byte[] second = key("second");
        byte[] third = key("third");
        int one = order.learn(KeyOrder.START, first, 0, 9, 1);
        int two = order.learn(KeyOrder.START, second, 0, 10, -1);

        for (int i = 0; i < 3; i++) {
            assertEquals(one, order.follow(KeyOrder.START, first, 0));
            assertEquals(two, order.follow(KeyOrder.START, second, 0));
        }
        assertEquals(KeyOrder.UNKNOWN, order.follow(KeyOrder.START, third, 0));
        assertEquals(KeyOrder.UNKNOWN, order.follow(one, second, 0));
        assertEquals(-1, order.slot(two));
    }

    @Test
    void aKeyIsKeptOnce() {
        byte[] text = key("a");

        int key = order.learn(KeyOrder.START, text, 0, 5, 3);

        assertEquals(key, order.learn(key, text, 0, 5, 3));
        assertEquals(key, order.follow(key, text, 0));
    }

    @Test
    void whatIsTooLongOrTooManyIsNotKept() {
        assertEquals(KeyOrder.UNKNOWN, order.learn(KeyOrder.START, key("a".repeat(600)), 0, 513, 0));

        int kept = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] text = key("k" + i);
            int key = order.learn(KeyOrder.START, text, 0, text.length - 8, i);
            if (key != KeyOrder.UNKNOWN) {
                kept++;
                assertEquals(key, order.follow(KeyOrder.START, text, 0));
            }
        }
        assertEquals(1024, kept, 100);
    }

    @Test
    void nothingIsFollowedBeforeAnythingIsLearnt() {
        for (byte fill : new byte[] {0, 1, ' ', '\n', -1}) {
            byte[] text = new byte[16];
            Arrays.fill(text, fill);

            assertEquals(KeyOrder.UNKNOWN, order.follow(KeyOrder.START, text, 0));
            assertEquals(KeyOrder.UNKNOWN, order.follow(KeyOrder.UNKNOWN, text, 0));
        }
        assertNotEquals(KeyOrder.START, KeyOrder.UNKNOWN);
    }

    /** Returns {@code ,"name":} and eight bytes behind it. */
    private static byte[] key(String name) {
        return (",\"" + name + "\":12345678").getBytes(UTF_8);
    }
}
