package dev.penstock.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartBufferTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 100})
    void everyByteIsKeptWhateverTheBudget(int chunks) throws IOException {
        BufferBudget budget = new BufferBudget((long) chunks * BufferBudget.CHUNK_BYTES);
        byte[] bytes = new byte[150_001];
        SplittableRandom random = new SplittableRandom(chunks);
        random.nextBytes(bytes);
        PartBuffer buffer = new PartBuffer(budget, folder);

        int written = 0;
        while (written < bytes.length) {
            int length = Math.min(random.nextInt(40_000), bytes.length - written);
            buffer.append(bytes, written, length);
            written += length;
        }

        CRC32 expected = new CRC32();
        expected.update(bytes);
        assertEquals((int) expected.getValue(), buffer.checksum());
        assertEquals(bytes.length, buffer.bytes());
        for (int time = 0; time < 2; time++) {
            try (InputStream in = buffer.open()) {
                assertArrayEquals(bytes, in.readAllBytes());
            }
        }
        assertTrue(budget.peakBytes() <= (long) chunks * BufferBudget.CHUNK_BYTES);
        buffer.release();
        buffer.release();
        assertEquals(0, budget.takenBytes());
        assertEquals(0, files());
    }

    @Test
    void thousandsOfPartsStayInTheBudget() throws IOException {
        BufferBudget budget = new BufferBudget(100L * BufferBudget.CHUNK_BYTES);
        List<PartBuffer> buffers = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            buffers.add(new PartBuffer(budget, folder));
        }
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < buffers.size(); i++) {
                byte[] bytes = new byte[500];
                Arrays.fill(bytes, (byte) i);
                buffers.get(i).append(bytes, 0, bytes.length);
            }
        }

        assertEquals(100L * BufferBudget.CHUNK_BYTES, budget.peakBytes());
        assertEquals(900, files());
        for (int i = 0; i < buffers.size(); i++) {
            byte[] expected = new byte[1500];
            Arrays.fill(expected, (byte) i);
            try (InputStream in = buffers.get(i).open()) {
                assertArrayEquals(expected, in.readAllBytes());
            }
            buffers.get(i).release();
        }
        assertEquals(0, files());
        assertEquals(0, budget.takenBytes());
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
