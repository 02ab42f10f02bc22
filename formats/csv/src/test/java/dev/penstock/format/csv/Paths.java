package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** The ways to read a file: by the index, byte by byte, and by Apache Commons CSV. */
final class Paths {

    private Paths() {}

    /** Fails if the index and the walk byte by byte differ in a record or in a word about a fault. */
    static String agree(byte[] bytes, CsvDialect whole, int chunkBytes, int threads, ExecutorService executor)
            throws Exception {
        String expected = byteByByte(CsvFormat.of(whole), BytesFile.of(bytes));
        CsvFormat chunked = CsvFormat.of(whole.withChunkBytes(chunkBytes));

        assertEquals(expected, ParallelReading.answer(chunked, BytesFile.of(bytes), threads, executor));
        return expected;
    }

    /** Fails if Commons CSV reads other records, or one of the two refuses a file without a reason for the other. */
    static void agreeWithCommonsCsv(byte[] bytes, String answer) throws IOException {
        String text = new String(bytes, charset(bytes));
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Optional<List<List<String>>> records = CommonsOracle.read(unmarked);
        if (!answer.startsWith("[")) {
            assertTrue(records.isEmpty() || CommonsOracle.mayBeRefused(answer), answer);
            return;
        }
        List<List<String>> read = records.orElseThrow(() -> new AssertionError("Commons CSV refuses it: " + answer));
        assertEquals(answer(read.isEmpty() ? List.of() : read.get(0), CommonsOracle.rows(read)), answer);
    }

    /** Returns what was read as text that begins with a bracket, as no message of a fault does. */
    static String answer(List<String> names, List<List<String>> rows) {
        return names + "\n" + rows;
    }

    private static Charset charset(byte[] bytes) {
        return switch (Encoding.of(bytes, bytes.length)) {
            case UTF_8 -> UTF_8;
            case UTF_16LE -> UTF_16LE;
            case UTF_16BE -> UTF_16BE;
        };
    }

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
            return answer(schema.names(), rows);
        } catch (DataFormatException fault) {
            return fault.getMessage();
        }
    }
}
