package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void aPieceBeginsBehindTheLinesOfThoseBefore() {
        Lines lines = new Lines();
        lines.pass(cut("h\n"));
        Lines.Piece first = lines.add(cut("1\r\n2\r\n"));
        Lines.Piece second = lines.add(cut("\"\n\"\n"));
        Lines.Piece third = lines.add(cut("3"));

        assertEquals(6, lines.next());
        assertEquals(6, lines.of(third));
        assertEquals(4, lines.of(second));
        assertEquals(2, lines.of(first));
    }

    @Test
    void aPieceThatWasCountedMayBeWrittenTo() {
        Lines lines = new Lines();
        Cut cut = cut("1\n2\n");
        Lines.Piece first = lines.add(cut);
        Lines.Piece second = lines.add(cut("3\n"));
        lines.count(first, 2);
        cut.bytes()[1] = 'x';

        assertEquals(3, lines.of(second));
        assertEquals(4, lines.next());
    }

    @Test
    void whenAndInWhichOrderPiecesAreCountedIsAllTheSame() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Lines lines = new Lines();
            List<Lines.Piece> pieces = new ArrayList<>();
            List<Integer> lengths = new ArrayList<>();
            List<Integer> open = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                lengths.add(random.nextInt(4));
                pieces.add(lines.add(cut("\n".repeat(lengths.get(i)))));
                open.add(i);
                Collections.shuffle(open, random);
                while (!open.isEmpty() && random.nextInt(3) > 0) {
                    int counted = open.remove(0);
                    lines.count(pieces.get(counted), lengths.get(counted));
                }
            }
            long line = 1;
            for (int i = 0; i < 60; i++) {
                assertEquals(line, lines.of(pieces.get(i)), "seed " + seed);
                line += lengths.get(i);
            }
            assertEquals(line, lines.next(), "seed " + seed);
        }
    }

    @Test
    void aFaultHasItsLineInWhateverOrderChunksAreDecoded() throws IOException {
        byte[] text = ("a,b\n" + "\"1\"\"\n\",2\n".repeat(400)).getBytes(UTF_8);
        text[4 + 9 * 300 + 7] = (byte) 0xFF;
        CsvFormat format = CsvFormat.of(CsvDialect.STANDARD.withChunkBytes(64));
        for (int seed = 0; seed < 50; seed++) {
            List<RecordChunk> chunks = chunks(format, BytesFile.of(text));
            Collections.shuffle(chunks, new Random(seed));

            DataFormatException fault = assertThrows(DataFormatException.class, () -> {
                for (RecordChunk chunk : chunks) {
                    chunk.decode();
                }
            });

            assertEquals(603, fault.line(), "seed " + seed);
            assertEquals(3, fault.column());
        }
    }

    private static List<RecordChunk> chunks(CsvFormat format, BytesFile file) throws IOException {
        List<RecordChunk> chunks = new ArrayList<>();
        try (RecordReader reader = format.read(file, Schema.ofNames("a"))) {
            Optional<RecordChunk> chunk;
            while ((chunk = reader.next()).isPresent()) {
                chunks.add(chunk.get());
            }
        }
        return chunks;
    }

    private static Cut cut(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return new Cut(bytes, 0, bytes.length);
    }
}
