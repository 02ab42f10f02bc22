package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Records, faults and their places are the same wherever the chunks and the reads of the stream end. */
class ChunkingTest {

    @Property(tries = 2000)
    void theAnswerDoesNotDependOnChunksOrReads(
            @ForAll("bytes") byte[] bytes,
            @ForAll("chunkBytes") int chunkBytes,
            @ForAll("steps") List<Integer> steps,
            @ForAll @IntRange(min = 1, max = 80) int maxRecordBytes) {
        CsvDialect dialect = CsvDialect.STANDARD.withMaxRecordBytes(maxRecordBytes);
        CsvFormat chunked = CsvFormat.of(dialect.withChunkBytes(chunkBytes));

        String whole = answer(CsvFormat.of(dialect), BytesFile.of(bytes));

        assertEquals(whole, answer(chunked, new BytesFile(bytes, steps)));
    }

    @Example
    void faultsThatLieCloseTogetherAreToldApartAlike() {
        for (int length = 1; length < 40; length++) {
            for (String end : List.of("", "\"y\n", "\"😀\n", "\"\r\n", "\n")) {
                BytesFile file = BytesFile.of("p\n\"" + "x".repeat(length) + end);
                CsvDialect dialect = CsvDialect.STANDARD.withMaxRecordBytes(20);
                String whole = answer(CsvFormat.of(dialect), file);
                for (int chunkBytes = 16; chunkBytes <= 64; chunkBytes++) {
                    assertEquals(whole, answer(CsvFormat.of(dialect.withChunkBytes(chunkBytes)), file));
                }
            }
        }
    }

    @Example
    void aWantedSizeMakesChunksBiggerAndNeverSmaller() throws IOException {
        BytesFile file = BytesFile.of("p\n" + "0123456\n".repeat(1000));
        CsvFormat format = CsvFormat.of(CsvDialect.STANDARD.withChunkBytes(800));

        assertEquals(11, chunks(format.read(file, Schema.ofNames("p"))), 1);
        assertEquals(11, chunks(format.read(file, Schema.ofNames("p"), 0)), 1);
        assertEquals(5, chunks(format.read(file, Schema.ofNames("p"), 2000)), 1);
        assertEquals(1, chunks(format.read(file, Schema.ofNames("p"), Integer.MAX_VALUE)), 1);
    }

    private static int chunks(RecordReader records) throws IOException {
        int chunks = 0;
        try (RecordReader reader = records) {
            while (reader.next().isPresent()) {
                chunks++;
            }
        }
        return chunks;
    }

    @Property(tries = 500)
    void theBytesOfChunksAreThoseOfTheRecords(
            @ForAll("wellFormed") String records, @ForAll("chunkBytes") int chunkBytes) throws IOException {
        CsvFormat format = CsvFormat.of(CsvDialect.STANDARD.withChunkBytes(chunkBytes));
        long bytes = 0;
        try (RecordReader reader = format.read(BytesFile.of("p\n" + records), Schema.ofNames("p"))) {
            for (Optional<RecordChunk> chunk = reader.next(); chunk.isPresent(); chunk = reader.next()) {
                bytes += chunk.get().bytes();
            }
        }

        assertEquals(records.getBytes(UTF_8).length, bytes);
    }

    /** Returns texts in which some bytes are not UTF-8. */
    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<Byte> broken = Arbitraries.of((byte) 0xFF, (byte) 0xE2, (byte) 0x82, (byte) '"');
        Arbitrary<Integer> place = Arbitraries.integers().between(0, 300);
        return CsvTexts.texts()
                .flatMap(text -> broken.flatMap(value -> place.map(at -> put("p,q\n" + text, at, value))));
    }

    @Provide
    Arbitrary<String> wellFormed() {
        return CsvTexts.wellFormed();
    }

    @Provide
    Arbitrary<Integer> chunkBytes() {
        return CsvTexts.chunkBytes();
    }

    @Provide
    Arbitrary<List<Integer>> steps() {
        return CsvTexts.steps();
    }

    private static byte[] put(String text, int at, byte value) {
        byte[] bytes = text.getBytes(UTF_8);
        if (at < bytes.length) {
            bytes[at] = value;
        }
        return bytes;
    }

    private static String answer(CsvFormat format, BytesFile file) {
        try {
            return Table.read(format, file).toString();
        } catch (DataFormatException fault) {
            return fault.getMessage();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
