package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineLedgerTest {

    @Test
    void aBlockBeginsBehindAllBeforeItWhetherTheyAreSettledOrNot() {
        LineLedger ledger = new LineLedger();
        byte[] bytes = "\n\n{}\n{}\n\n{}\n".getBytes(UTF_8);
        LineLedger.Entry first = ledger.add(bytes, 0, 2);
        LineLedger.Entry second = ledger.add(bytes, 2, 9);
        LineLedger.Entry third = ledger.add(bytes, 9, 12);

        assertEquals(5, third.before());
        second.settle(3);
        assertEquals(5, third.before());
        assertEquals(0, first.before());
        first.settle(2);
        assertEquals(5, third.before());
        assertEquals(6, ledger.lines());
        third.settle(1);
        assertEquals(6, ledger.lines());
        assertThrows(IllegalStateException.class, second::before);
    }

    @Test
    void theLineIsRightInWhateverOrderBlocksAreDecoded() throws IOException {
        String text = "{\"a\":11}\n\n".repeat(50) + "{x}\n" + "{\"a\":11}\n".repeat(50);
        for (int step : new int[] {1, -1, 7}) {
            List<RecordChunk> chunks = chunks(text);
            List<String> refusals = new ArrayList<>();
            for (int i = 0; i < chunks.size(); i++) {
                RecordChunk chunk = chunks.get(Math.floorMod(i * step - (step < 0 ? 1 : 0), chunks.size()));
                try {
                    chunk.decode();
                } catch (DataFormatException e) {
                    refusals.add("line " + e.line() + ", column " + e.column());
                }
            }

            assertEquals(List.of("line 101, column 2"), refusals);
        }
    }

    private static List<RecordChunk> chunks(String text) throws IOException {
        List<RecordChunk> chunks = new ArrayList<>();
        JsonLimits limits = JsonLimits.standard().withChunkBytes(32);
        try (RecordReader reader = JsonLinesFormat.of(limits).read(BytesObject.of(text), Schema.ofNames("a"))) {
            Optional<RecordChunk> chunk = reader.next();
            while (chunk.isPresent()) {
                chunks.add(chunk.get());
                chunk = reader.next();
            }
        }
        return chunks;
    }
}
