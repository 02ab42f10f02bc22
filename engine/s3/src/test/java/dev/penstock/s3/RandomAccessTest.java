package dev.penstock.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.RandomAccessBytes;
import dev.penstock.connector.RandomAccessObject;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ranges of an object. */
class RandomAccessTest extends StoreFixture {

    private static final byte[] BYTES = noise(100_000);

    private RandomAccessBytes bytes;

    @BeforeEach
    void putAnObject() throws IOException {
        raw.put(bucket, "k", BYTES);
        bytes = ((RandomAccessObject) object("k")).openRandomAccess();
    }

    @Test
    void anyRangeIsRead() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        for (int time = 0; time < 50; time++) {
            int position = random.nextInt(BYTES.length);
            int length = random.nextInt(BYTES.length - position + 1);
            byte[] target = new byte[length + 7];
            bytes.read(position, target, 5, length);

            assertArrayEquals(
                    Arrays.copyOfRange(BYTES, position, position + length), Arrays.copyOfRange(target, 5, 5 + length));
        }
        assertEquals(BYTES.length, bytes.size());
    }

    @Test
    void theWholeAndNothingAreRangesToo() throws IOException {
        byte[] whole = new byte[BYTES.length];
        bytes.read(0, whole, 0, whole.length);
        bytes.read(BYTES.length, whole, 0, 0);

        assertArrayEquals(BYTES, whole);
    }

    @Test
    void aRangeBehindTheEndIsAnError() {
        assertThrows(EOFException.class, () -> bytes.read(BYTES.length - 9, new byte[10], 0, 10));
        assertThrows(EOFException.class, () -> bytes.read(Long.MAX_VALUE - 1, new byte[10], 0, 10));
        assertThrows(IndexOutOfBoundsException.class, () -> bytes.read(-1, new byte[10], 0, 10));
        assertThrows(IndexOutOfBoundsException.class, () -> bytes.read(0, new byte[10], 1, 10));
    }

    @Test
    void anObjectThatWasReplacedIsAnError() throws IOException {
        byte[] target = new byte[10];
        bytes.read(0, target, 0, 10);
        raw.put(bucket, "k", noise(100_001));

        IOException thrown = assertThrows(IOException.class, () -> bytes.read(20, target, 0, 10));

        assertTrue(thrown.getMessage().contains("replaced"), thrown.getMessage());
    }
}
