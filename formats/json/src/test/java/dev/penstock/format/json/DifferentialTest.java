package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.data.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Holds the guesses of the scanner to what it does without them: a line that is read alone has no line before it whose
 * keys could be guessed, and blank lines before it that give it its number.
 */
class DifferentialTest {

    private static final int[] CHUNKS = {16, 64, 100, 333, 4096, 1 << 18};
    private static final int[] THREADS = {1, 2, 7};

    @Property(tries = 200)
    void aFileIsReadAsItsLinesAre(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        isReadAsItsLinesAre(new RandomLines(random).file(), random.nextInt(RandomLines.NAMES.size() + 1));
    }

    @Property(tries = 200)
    void aFileOfLinesThatAreLikeEachOtherIsReadAsItsLinesAre(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        isReadAsItsLinesAre(new RandomLines(random).evenFile(), random.nextInt(9));
    }

    @Property(tries = 200)
    void aFileIsReadAsJacksonReadsIt(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        byte[] bytes = new RandomLines(random).file();
        Schema schema = Schema.ofNames(RandomLines.NAMES);

        Outcome outcome = Outcome.of(BytesObject.of(bytes), schema, JsonLimits.standard(), 1);

        Optional<List<String>> lines = JacksonOracle.lines(bytes);
        assertEquals(
                lines.map(all -> JacksonOracle.records(all, RandomLines.NAMES)),
                outcome.refusal().isEmpty() ? Optional.of(outcome.records()) : Optional.empty());
    }

    private static void isReadAsItsLinesAre(byte[] bytes, int fields) throws Exception {
        Schema schema = Schema.ofNames(RandomLines.NAMES.subList(0, fields));
        Outcome expected = lineByLine(bytes, schema);

        for (int chunkBytes : CHUNKS) {
            JsonLimits limits = JsonLimits.standard().withChunkBytes(chunkBytes).withMaxRecordBytes(2_000);
            for (int threads : THREADS) {
                assertEquals(
                        expected, Outcome.of(BytesObject.of(bytes), schema, limits, threads), "chunks " + chunkBytes);
            }
        }
    }

    private static Outcome lineByLine(byte[] bytes, Schema schema) throws Exception {
        JsonLimits limits = JsonLimits.standard().withMaxRecordBytes(2_000);
        List<List<Value>> records = new ArrayList<>();
        int line = 0;
        for (byte[] each : lines(bytes)) {
            byte[] alone = Arrays.copyOf("\n".repeat(line).getBytes(UTF_8), line + each.length);
            System.arraycopy(each, 0, alone, line, each.length);
            Outcome outcome = Outcome.of(BytesObject.of(alone), schema, limits, 1);
            if (outcome.refusal().isPresent()) {
                return outcome;
            }
            records.addAll(outcome.records());
            line++;
        }
        return new Outcome(records, Optional.empty());
    }

    private static List<byte[]> lines(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, from, i));
                from = i + 1;
            }
        }
        return lines;
    }
}
