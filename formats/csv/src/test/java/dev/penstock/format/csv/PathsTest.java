package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
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
        agree(RandomCsv.of(seed).getBytes(UTF_8), threads, chunkBytes);
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
        CsvDialect dialect = CsvDialect.STANDARD.withMaxRecordBytes(mostBytes);
        Paths.agree(bytes, dialect, chunkBytes, threads, EXECUTOR);
        agree(bytes, threads, chunkBytes);
    }

    @Property(tries = 1000)
    void everyPathGivesTheSameAnswerForSmallFiles(
            @ForAll("texts") String text, @ForAll("threads") int threads, @ForAll("chunkBytes") int chunkBytes)
            throws Exception {
        agree(("p,q\n" + text).getBytes(UTF_8), threads, chunkBytes);
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
                    agree(text.getBytes(UTF_8), 1, 256 << 10);
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

    private static void agree(byte[] bytes, int threads, int chunkBytes) throws Exception {
        Paths.agreeWithCommonsCsv(bytes, Paths.agree(bytes, CsvDialect.STANDARD, chunkBytes, threads, EXECUTOR));
    }
}
