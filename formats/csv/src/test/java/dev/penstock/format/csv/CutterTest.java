package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.penstock.data.IdleBytes;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Which arrays pieces are in: what is in an array that was given back is written over, so nothing of the next may be there. */
class CutterTest {

    private static final int CHUNK_BYTES = 64;
    private static final String RECORDS = "0123456789,\"a\nb\"\n".repeat(20);

    private final StringBuilder text = new StringBuilder();
    private final IdleBytes idle = new IdleBytes(CHUNK_BYTES);
    private final Lines lines = new Lines();
    private final Cutter cutter;

    CutterTest() throws IOException {
        cutter = new Cutter(TextFile.open(BytesFile.of(RECORDS)), lines, 1 << 20, CHUNK_BYTES, idle);
    }

    @Test
    void theNextPieceIsReadIntoTheArrayOfTheOneBeforeIfThatWasGivenBack() throws IOException {
        byte[] array = taken(true);

        assertSame(array, taken(true));
        assertSame(array, taken(true));
        assertEquals(RECORDS.substring(0, text.length()), text.toString());
    }

    @Test
    void aPieceThatIsInUseKeepsItsArray() throws IOException {
        byte[] array = taken(false);
        String kept = new String(array, UTF_8);

        assertNotSame(array, taken(true));
        assertNotSame(array, taken(true));
        assertEquals(kept, new String(array, UTF_8));
        assertEquals(RECORDS.substring(0, text.length()), text.toString());
    }

    private byte[] taken(boolean givenBack) throws IOException {
        Cut cut = cutter.next().orElseThrow();
        lines.add(cut);
        text.append(new String(cut.bytes(), cut.from(), cut.to() - cut.from(), UTF_8));
        if (givenBack) {
            idle.give(cut.bytes());
        }
        return cut.bytes();
    }
}
