package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * The index, the walk byte by byte and Apache Commons CSV give one answer, for any number of threads and any size of
 * chunks: the same records, or the same words about the same line and column.
 */
class PathsTest {

    private static final ExecutorService EXECUTOR = Executors.newFixedThreadPool(6);

    @AfterContainer
    static void shutDown() {
        EXECUTOR.shutdown();
    }

    @Property(tries = 1500)
    void everyPathGivesTheSameAnswer(
            @ForAll long seed, @ForAll("threads") int threads, @ForAll @IntRange(min = 64, max = 700) int chunkBytes)
            throws Exception {
        agree(RandomCsv.of(seed).getBytes(UTF_8), threads, chunkBytes, Integer.MAX_VALUE);
    }

    @Property(tries = 1500)
    void everyPathFindsTheSameFault(
            @ForAll long seed,
            @ForAll("threads") int threads,
            @ForAll @IntRange(min = 64, max = 300) int chunkBytes,
            @ForAll @IntRange(min = 20, max = 120) int mostBytes)
            throws Exception {
        byte[] bytes = RandomCsv.of(seed).getBytes(UTF_8);
        Random random = new Random(seed);
        for (int broken = random.nextInt(3); broken > 0; broken--) {
            bytes[random.nextInt(bytes.length)] = (byte) (random.nextInt(9) == 0 ? 0 : random.nextInt());
        }
        agree(bytes, threads, chunkBytes, mostBytes);
    }

    @Property(tries = 1000)
    void everyPathGivesTheSameAnswerForSmallFiles(
            @ForAll("texts") String text, @ForAll("threads") int threads, @ForAll("chunkBytes") int chunkBytes)
            throws Exception {
        agree(("p,q\n" + text).getBytes(UTF_8), threads, chunkBytes, Integer.MAX_VALUE);
    }

    @Example
    void everyPlaceInABlockIsABorderOfEverything() throws Exception {
        for (int before = 0; before < 70; before++) {
            for (String cells : List.of(
                    "\"\"",
                    "\"\",",
                    "\"a\"\"b\",c",
                    "\"\r\n\",\"\n\"",
                    "a\"b,c",
                    "é,\"é\"",
                    "\"\"\"\"\"\"",
                    "\"x\"y")) {
                for (String lineEnd : List.of("\n", "\r\n", "\r", "\n\n", "")) {
                    String text = "p,q\n" + "z".repeat(before) + ",1\n" + cells + lineEnd + "a,b" + lineEnd;
                    agree(text.getBytes(UTF_8), 1, 256 << 10, Integer.MAX_VALUE);
                }
            }
        }
    }

    @Provide
    Arbitrary<Integer> threads() {
        return Arbitraries.of(1, 2, 7);
    }

    @Provide
    Arbitrary<Integer> chunkBytes() {
        return CsvTexts.chunkBytes();
    }

    @Provide
    Arbitrary<String> texts() {
        return CsvTexts.texts();
    }

    private static void agree(byte[] bytes, int threads, int chunkBytes, int mostBytes) throws Exception {
        CsvDialect dialect = CsvDialect.STANDARD.withMaxRecordBytes(Math.min(mostBytes, 16 << 20));
        String expected = byteByByte(CsvFormat.of(dialect), BytesFile.of(bytes));
        CsvFormat chunked = CsvFormat.of(dialect.withChunkBytes(chunkBytes));

        assertEquals(expected, ParallelReading.answer(chunked, BytesFile.of(bytes), threads, EXECUTOR));

        if (mostBytes == Integer.MAX_VALUE && expected.startsWith("[")) {
            List<List<String>> records =
                    CommonsOracle.read(new String(bytes, UTF_8)).orElseThrow(() -> new AssertionError(expected));
            List<String> names = records.isEmpty() ? List.of() : records.get(0);
            assertEquals(names + "\n" + CommonsOracle.rows(records), expected);
        } else if (mostBytes == Integer.MAX_VALUE) {
            boolean refused = CommonsOracle.read(new String(bytes, UTF_8)).isEmpty();
            assertTrue(refused || CommonsOracle.mayBeRefused(expected), expected);
        }
    }

    /** Returns the rows, or the message of the failure, as the walk byte by byte has them. */
    private static String byteByByte(CsvFormat format, BytesFile file) throws IOException {
        try {
            Schema schema = format.describe(file, true).schema();
            List<List<String>> rows = new ArrayList<>();
            try (RecordReader reader = format.read(file, schema)) {
                Optional<RecordChunk> chunk;
                while ((chunk = reader.next()).isPresent()) {
                    rows.addAll(Table.of(((CsvChunk) chunk.get()).decodeByteByByte())
                            .rows());
                }
            }
            return schema.names() + "\n" + rows;
        } catch (DataFormatException fault) {
            return fault.getMessage();
        }
    }
}
