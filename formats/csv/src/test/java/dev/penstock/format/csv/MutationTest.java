package dev.penstock.format.csv;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** The files of {@link CsvFuzzTest}, changed at random: what Jazzer looks for at length is looked for here in short. */
class MutationTest {

    private static final Path SEEDS =
            Path.of("src/test/resources/dev/penstock/format/csv/CsvFuzzTestInputs/everyFileIsReadAsByCommonsCsv");
    private static final byte[] MATTERS = {'"', '"', ',', '\n', '\r', ' ', 'x', 0, (byte) 0xC3, (byte) 0xA4, (byte) 0xFF
    };

    private static final ExecutorService EXECUTOR = Executors.newFixedThreadPool(6);

    private final List<byte[]> seeds = seeds();

    @AfterContainer
    static void shutDown() {
        EXECUTOR.shutdown();
    }

    @Property(tries = 6000)
    void changedFilesAreReadAsByCommonsCsv(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        byte[] bytes = seeds.get(random.nextInt(seeds.size()));
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            bytes = changed(bytes, random);
        }
        int threads = List.of(1, 1, 1, 1, 1, 1, 2, 7).get(random.nextInt(8));
        int chunkBytes = 16 + random.nextInt(200);

        Paths.agreeWithCommonsCsv(bytes, Paths.agree(bytes, CsvDialect.STANDARD, chunkBytes, threads, EXECUTOR));
    }

    private byte[] changed(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(1 + random.nextInt(40)));
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        int otherFrom = random.nextInt(other.length + 1);
        int otherTo = Math.min(other.length, otherFrom + random.nextInt(80));
        byte[] one = {MATTERS[random.nextInt(MATTERS.length)]};
        return switch (random.nextInt(6)) {
            case 0 -> replaced(bytes, from, to, one, 0, 0);
            case 1 -> replaced(bytes, from, to, bytes, from, Math.min(bytes.length, to + 20));
            case 2 -> replaced(bytes, from, from, other, otherFrom, otherTo);
            case 3 -> replaced(bytes, from, Math.min(bytes.length, from + 1), one, 0, 1);
            default -> replaced(bytes, from, from, one, 0, 1);
        };
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] other, int otherFrom, int otherTo) {
        byte[] replaced = new byte[from + otherTo - otherFrom + bytes.length - to];
        System.arraycopy(bytes, 0, replaced, 0, from);
        System.arraycopy(other, otherFrom, replaced, from, otherTo - otherFrom);
        System.arraycopy(bytes, to, replaced, from + otherTo - otherFrom, bytes.length - to);
        return replaced;
    }

    private static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(SEEDS)) {
            for (Path file : files.sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertTrue(seeds.size() > 20, seeds.size() + " files");
        return seeds;
    }
}
