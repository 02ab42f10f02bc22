package dev.penstock.format.parquet.input;

import dev.penstock.connector.DataFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Reads small files of which some bytes are changed, in a JVM of its own with a small heap.
 *
 * <p>A file is read or refused by a {@link DataFormatException}; anything else ends the run, with the seed that makes it
 * happen again.
 */
final class MutationRun {

    private static final int[] INTERESTING = {
        0, 1, 2, 3, 7, 8, 127, 128, 255, 256, 65_535, 65_536, 1 << 24, 1 << 30, Integer.MAX_VALUE, Integer.MIN_VALUE, -1
    };

    private final Random random;

    private MutationRun(long seed) {
        this.random = new Random(seed);
    }

    /** @param arguments the folder with the files, the first seed, the number of files to read, the most milliseconds for one */
    public static void main(String[] arguments) throws IOException {
        List<byte[]> files = files(Path.of(arguments[0]));
        long first = Long.parseLong(arguments[1]);
        long count = Long.parseLong(arguments[2]);
        long mostMillis = Long.parseLong(arguments[3]);
        long refused = 0;
        long slowest = 0;
        for (long seed = first; seed < first + count; seed++) {
            long begin = System.nanoTime();
            try {
                byte[] file = files.get((int) (seed % files.size()));
                refused += isRefused(mutated(file, seed)) ? 1 : 0;
            } catch (Throwable e) {
                throw new AssertionError("the seed is " + seed, e);
            }
            slowest = Math.max(slowest, (System.nanoTime() - begin) / 1_000_000);
            if (slowest > mostMillis) {
                throw new AssertionError("the seed " + seed + " took " + slowest + " ms; the most is " + mostMillis);
            }
        }
        System.out.println(refused + " of " + count + " refused, the slowest in " + slowest + " ms");
    }

    private static List<byte[]> files(Path folder) throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.sorted().toList()) {
                if (path.toString().endsWith(".parquet") && Files.size(path) < 6_000) {
                    files.add(Files.readAllBytes(path));
                }
            }
        }
        return files;
    }

    /** Returns a file of which some bytes are changed; the same for the same seed. */
    static byte[] mutated(byte[] file, long seed) {
        MutationRun run = new MutationRun(seed);
        byte[] changed = file.clone();
        int changes = 1 + run.random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            changed = run.change(changed);
        }
        return changed;
    }

    private static boolean isRefused(byte[] file) throws IOException {
        try {
            Contents.of(new FileInMemory("a", file));
            return false;
        } catch (DataFormatException e) {
            return true;
        }
    }

    private byte[] change(byte[] bytes) {
        // Footers have most of what can go wrong, and are at the end.
        int from = random.nextBoolean() ? 0 : bytes.length / 2;
        int at = from + random.nextInt(bytes.length - from - 8);
        switch (random.nextInt(7)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt();
            case 2 -> bytes[at] = (byte) INTERESTING[random.nextInt(INTERESTING.length)];
            case 3 -> ByteReader.INTS.set(bytes, at, INTERESTING[random.nextInt(INTERESTING.length)]);
            case 4 -> writeVarInt(bytes, at, INTERESTING[random.nextInt(INTERESTING.length)]);
            case 5 -> {
                int length = random.nextInt(1 + Math.min(16, bytes.length - at - 8));
                System.arraycopy(bytes, random.nextInt(bytes.length - length), bytes, at, length);
            }
            default -> {
                return cut(bytes, at, at + random.nextInt(1 + Math.min(8, bytes.length - at - 8)));
            }
        }
        return bytes;
    }

    /** Lengths and counts are written so in headers and footers, with the sign in the lowest bit. */
    private static void writeVarInt(byte[] bytes, int at, int value) {
        int rest = value << 1 ^ value >> 31;
        int i = at;
        while ((rest & ~0x7F) != 0 && i < bytes.length - 9) {
            bytes[i] = (byte) (rest | 0x80);
            rest >>>= 7;
            i++;
        }
        bytes[i] = (byte) (rest & 0x7F);
    }

    private static byte[] cut(byte[] bytes, int from, int to) {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        return shorter.length < 100 ? bytes : shorter;
    }
}
