package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Which arrays blocks are in: what is in a released one is written over, so nothing of the next may be there. */
class LineCutterTest {

    private static final String LINES = "{\"a\":\"0123456789\"}\n".repeat(20);

    private final StringBuilder text = new StringBuilder();
    private final LineCutter cutter = new LineCutter(
            "test", BytesObject.of(LINES).open(), JsonLimits.standard().withChunkBytes(64), 1);

    @Test
    void theNextBlockIsReadIntoTheArrayOfTheOneBeforeIfThatIsReleased() throws IOException {
        byte[] array = taken(true);

        assertSame(array, taken(true));
        assertSame(array, taken(true));
        assertEquals(LINES.substring(0, text.length()), text.toString());
    }

    @Test
    void aBlockThatIsNotReleasedKeepsItsArray() throws IOException {
        byte[] array = taken(false);
        String kept = new String(array, UTF_8);

        assertNotSame(array, taken(true));
        assertNotSame(array, taken(true));
        assertEquals(kept, new String(array, UTF_8));
        assertEquals(LINES.substring(0, text.length()), text.toString());
    }

    private byte[] taken(boolean released) throws IOException {
        LineBlock block = cutter.next().orElseThrow();
        text.append(new String(block.bytes(), block.from(), block.to() - block.from(), UTF_8));
        if (released) {
            block.release();
        }
        return block.bytes();
    }
}
