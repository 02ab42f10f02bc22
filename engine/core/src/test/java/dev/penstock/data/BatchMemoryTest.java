package dev.penstock.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BatchMemoryTest {

    private final BatchMemory memory = new BatchMemory();

    @Test
    void nothingIsGivenTwiceBeforeItIsReleased() {
        assertNotSame(memory.ints(10), memory.ints(10));
        assertNotSame(memory.bytes(10), memory.bytes(10));
        assertNotSame(memory.longs(10), memory.longs(10));
        assertNotSame(memory.builder(10), memory.builder(10));
    }

    @Test
    void whatIsReleasedIsGivenAgain() {
        int[] ints = memory.ints(100);
        byte[] bytes = memory.bytes(100);
        long[] longs = memory.longs(100);
        ByteBuilder builder = memory.builder(100);
        builder.append("text");
        memory.release();

        assertSame(ints, memory.ints(90));
        assertSame(bytes, memory.bytes(100));
        assertSame(longs, memory.longs(100));
        assertSame(builder, memory.builder(1));
        assertEquals(0, builder.size());
    }

    @Test
    void theShortestArrayThatIsLongEnoughIsGiven() {
        int[] large = memory.ints(1000);
        int[] small = memory.ints(10);
        memory.release();

        assertSame(small, memory.ints(5));
        assertSame(large, memory.ints(5));
        assertTrue(memory.ints(2000).length >= 2000);
    }

    @Test
    void whatABatchDoesNotUseIsForgottenAfterIt() {
        byte[] large = memory.bytes(1 << 20);
        memory.release();
        memory.bytes(1 << 21);
        memory.release();

        assertNotSame(large, memory.bytes(1 << 20));
        assertNotSame(large, memory.bytes(1 << 20));
    }

    @Test
    void clearedArraysBeginWithZeros() {
        Arrays.fill(memory.ints(20), 7);
        Arrays.fill(memory.bytes(20), (byte) 7);
        memory.release();

        assertArrayEquals(new int[15], Arrays.copyOf(memory.clearedInts(15), 15));
        assertArrayEquals(new byte[15], Arrays.copyOf(memory.clearedBytes(15), 15));
    }

    @Test
    void whoStillReadsWhatIsReleasedIsSeenInTests() {
        int[] ints = memory.ints(1);
        byte[] bytes = memory.bytes(1);
        ints[0] = 1;
        bytes[0] = 1;
        memory.release();

        assertNotEquals(1, ints[0]);
        assertNotEquals(1, bytes[0]);
    }

    @Test
    void noMemoryGivesNewArraysAlways() {
        int[] ints = BatchMemory.none().clearedInts(10);
        BatchMemory.none().release();

        assertNotSame(ints, BatchMemory.none().ints(10));
        assertEquals(10, BatchMemory.none().ints(10).length);
        assertEquals(3, BatchMemory.none().copy(new byte[] {1, 2, 3}, 1, 3, 10)[1]);
    }

    @Test
    void zerosAreLongEnough() {
        assertEquals(0, BatchMemory.zeros(1 << 20)[(1 << 20) - 1]);
        assertSame(BatchMemory.zeros(1), BatchMemory.zeros(100));
    }
}
