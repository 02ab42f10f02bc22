package dev.penstock.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ByteBuilderTest {

    @Property
    void whatIsAppendedStandsInItsOrder(
            @ForAll @Size(max = 30) List<@Size(max = 40) byte[]> pieces, @ForAll @IntRange(max = 20) int capacity) {
        var expected = new ByteArrayOutputStream();
        var builder = new ByteBuilder(capacity);

        for (byte[] piece : pieces) {
            expected.writeBytes(piece);
            builder.append(piece);
        }

        assertEquals(expected.size(), builder.size());
        assertArrayEquals(expected.toByteArray(), builder.toByteArray());
    }

    @Test
    void aSliceATextAndAByteAreAppended() {
        var builder = new ByteBuilder(1);

        builder.append(new byte[] {'x', 'a', 'b', 'x'}, 1, 2);
        builder.append("\u00e9\ud83d\ude00");
        builder.append((byte) '!');

        assertEquals("ab\u00e9\ud83d\ude00!", new String(builder.toByteArray(), UTF_8));
    }

    @Test
    void whoReservesWritesIntoTheArrayAndSetsTheSize() {
        var builder = new ByteBuilder(2);
        builder.append("ab");

        byte[] array = builder.reserve(3);
        array[2] = 'c';
        builder.size(3);

        assertTrue(array.length >= 5);
        assertSame(array, builder.array());
        assertEquals("abc", new String(builder.toByteArray(), UTF_8));
    }

    @Test
    void roomThatIsThereIsNotMadeAgain() {
        var builder = new ByteBuilder(4);
        byte[] array = builder.array();
        builder.append("ab");

        assertSame(array, builder.reserve(2));
    }

    @Test
    void theLastBytesCanBeForgotten() {
        var builder = new ByteBuilder(8);
        builder.append("abc");

        builder.size(1);
        builder.append("d");

        assertEquals("ad", new String(builder.toByteArray(), UTF_8));
    }

    @Test
    void aSizeOutsideTheArrayIsRefused() {
        var builder = new ByteBuilder(8);

        assertEquals(
                "size is 9; allowed is 0 to 8",
                assertThrows(IllegalArgumentException.class, () -> builder.size(9))
                        .getMessage());
        assertEquals(
                "size is -1; allowed is 0 to 8",
                assertThrows(IllegalArgumentException.class, () -> builder.size(-1))
                        .getMessage());
    }

    @Test
    void theCopyOfTheBytesIsNotTheArray() {
        var builder = new ByteBuilder(1);
        builder.append((byte) 'a');

        builder.toByteArray()[0] = 'b';

        assertEquals('a', builder.array()[0]);
    }
}
