package dev.penstock.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.DataFormatException;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.connector.SourceConnector;
import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Field;
import dev.penstock.data.FieldType;
import dev.penstock.data.Schema;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ObjectStoreSourceTest {

    private final MemoryObjectStore store = new MemoryObjectStore();
    private final LineFormat format = new LineFormat();

    @Test
    void objectsUnderThePrefixAreReadInTheOrderOfTheirKeys() throws IOException {
        put("data/b", "id\n3\n");
        put("data/a", "id\n1\n2\n");
        put("data", "id\n0\n");
        put("other", "id\n9\n");

        assertEquals(List.of("0 {id=0}", "1 {id=1}", "1 {id=2}", "2 {id=3}"), Records.of(source("data"), "id"));
    }

    @Test
    void aUnitIsAnObjectHoweverManyChunksItHas() throws IOException {
        put("a", "id\n1\n2\n3\n4\n5\n");
        put("b", "id\n");
        put("c", "id\n6\n");

        assertEquals(
                List.of("0 {id=1}", "0 {id=2}", "0 {id=3}", "0 {id=4}", "0 {id=5}", "2 {id=6}"),
                Records.of(source(""), "id"));
    }

    @Test
    void theFormatHearsHowBigItsChunksAreWanted() throws IOException {
        put("a", "id\n1\n");

        try (RecordReader reader = source("").open(Schema.ofNames("id"), List.of(), 12345)) {
            reader.next();
        }

        assertEquals(12345, format.wanted.get());
    }

    @Test
    void theFieldsAreThoseOfAllObjectsInTheOrderTheyComeUp() throws IOException {
        put("a", "id,name\n");
        put("b", "name,price,id\n");
        put("c", "colour\n");

        assertEquals(
                SourceSchema.closed(Schema.ofNames("id", "name", "price", "colour")),
                source("").describe(true));
    }

    @Test
    void oneObjectThatMayHaveOtherFieldsIsEnough() throws IOException {
        put("a", "id\n");
        put("b", "id,*\n");
        put("c", "id\n");

        assertEquals(SourceSchema.open(Schema.ofNames("id")), source("").describe(false));
    }

    @Test
    void aTypeInWhichObjectsDifferIsAny() throws IOException {
        put("a", "id#,count#\n");
        put("b", "count,id#\n");

        assertEquals(
                Schema.of(List.of(new Field("id", FieldType.INT64), Field.of("count"))),
                source("").describe(true).schema());
    }

    @Test
    void aFieldThatAnObjectDoesNotHaveIsMissingThere() throws IOException {
        put("a", "id,name\n1,bolt\n");
        put("b", "price,id\n0.10,2\n");

        assertEquals(
                List.of("0 {id=1, name=bolt}", "1 {id=2, price=0.10}"), Records.of(source(""), "id", "name", "price"));
    }

    @Test
    void nothingUnderThePrefixIsNoRecordAndNoObjection() throws IOException {
        put("a", "id\n1\n");

        assertEquals(SourceSchema.open(Schema.EMPTY), source("none").describe(true));
        assertEquals(List.of(), Records.of(source("none"), "whatever"));
    }

    @Test
    void objectsOfNoBytesArePassedOver() throws IOException {
        put("a", "");
        put("b", "id\n1\n");
        put("c.gz", "");
        put("folder/", "");

        assertEquals(SourceSchema.closed(Schema.ofNames("id")), source("").describe(true));
        assertEquals(List.of("0 {id=1}"), Records.of(source(""), "id"));
        assertEquals(SourceSchema.open(Schema.EMPTY), source("a").describe(true));
    }

    @Test
    void aMissingBucketIsAnError() {
        FileNotFoundException thrown =
                assertThrows(FileNotFoundException.class, () -> source("").describe(true));
        assertTrue(thrown.getMessage().contains("bucket in"), thrown.getMessage());
    }

    @Test
    void aSourceIsReadAgainFromTheBeginning() throws IOException {
        put("a", "id\n1\n");
        SourceConnector source = source("");

        assertEquals(List.of("0 {id=1}"), Records.of(source, "id"));
        put("b", "id\n2\n");
        assertEquals(List.of("0 {id=1}", "1 {id=2}"), Records.of(source, "id"));
    }

    @Test
    void packedObjectsAreUnpackedWhateverTheCaseOfTheirEnding() throws IOException {
        store.put("in", "a.csv.gz", packed("id\n1\n"));
        store.put("in", "b.GZ", packed("id\n2\n"));
        put("c.gz.csv", "id\n3\n");

        assertEquals(List.of("0 {id=1}", "1 {id=2}", "2 {id=3}"), Records.of(source(""), "id"));
    }

    @Test
    void aPackedObjectThatIsCutIsMalformedAndNamed() throws IOException {
        byte[] whole = packed("id\n1\n");
        store.put("in", "folder/a.gz", Arrays.copyOf(whole, whole.length - 5));

        DataFormatException thrown = assertThrows(DataFormatException.class, () -> Records.of(source(""), "id"));

        assertEquals("in/folder/a.gz", thrown.object());
    }

    @Test
    void failuresNameTheObject() throws IOException {
        put("folder/cut", "id\n1\n2\n!\n");
        put("folder/decoded", "id\n?\n");

        IOException cut = assertThrows(IOException.class, () -> Records.of(source("folder/cut"), "id"));
        assertEquals("in/folder/cut: the disk is on fire", cut.getMessage());

        DataFormatException decoded =
                assertThrows(DataFormatException.class, () -> Records.of(source("folder/decoded"), "id"));
        assertEquals("in/folder/decoded", decoded.object());
    }

    @Test
    void oneObjectIsOpenAtATimeAndAllAreClosed() throws IOException {
        for (String key : List.of("a", "b", "c", "d")) {
            put(key, "id\n1\n2\n3\n");
        }

        Records.of(source(""), "id");

        assertEquals(4, format.opened.get());
        assertEquals(4, format.closed.get());
        assertEquals(1, format.mostOpen.get());
    }

    @Test
    void anObjectIsNotClosedBeforeItsChunksAreDecoded() throws IOException {
        put("a", "id\n1\n2\n3\n");
        put("b", "id\n4\n");
        List<RecordChunk> chunks = new ArrayList<>();

        try (RecordReader reader = source("").open(Schema.ofNames("id"), List.of())) {
            for (int i = 0; i < 3; i++) {
                chunks.add(reader.next().orElseThrow());
            }
            assertTrue(reader.next().isEmpty());
            assertEquals(0, format.closed.get());
            chunks.get(1).decode();
            chunks.get(2).decode();
            assertEquals(1, format.closed.get());
            chunks.get(0).decode();
            assertEquals(2, format.closed.get());
        }
        assertEquals(2, format.closed.get());
    }

    @Test
    void whatIsGivenUpIsClosed() throws IOException {
        put("a", "id\n1\n2\n3\n");
        put("b", "id\n?\n");

        try (RecordReader reader = source("").open(Schema.ofNames("id"), List.of())) {
            reader.next();
            reader.next();
            RecordChunk bad = reader.next().orElseThrow();
            assertThrows(DataFormatException.class, bad::decode);
        }
        assertEquals(2, format.opened.get());
        assertEquals(2, format.closed.get());
    }

    @Test
    void severalThreadsDecodeAndEveryObjectIsClosedOnce() throws Exception {
        int objects = 200;
        for (int i = 0; i < objects; i++) {
            put("k" + i, "id\n1\n2\n3\n4\n5\n");
        }
        int threads = 4;
        AtomicInteger records = new AtomicInteger();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try (RecordReader reader = source("").open(Schema.ofNames("id"), List.of())) {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(executor.submit(() -> {
                    Optional<RecordChunk> chunk = take(reader);
                    while (chunk.isPresent()) {
                        records.addAndGet(chunk.get().decode().rowCount());
                        chunk = take(reader);
                    }
                    return null;
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
            assertEquals(objects, format.closed.get());
        } finally {
            executor.shutdownNow();
        }

        assertEquals(objects * 5, records.get());
        assertEquals(objects, format.opened.get());
        assertEquals(objects, format.closed.get());
        assertTrue(format.mostOpen.get() <= threads + 1, () -> format.mostOpen + " were open at once");
    }

    @Test
    void aChunkKeepsTheSizeThatItsFormatSays() throws IOException {
        put("a", "id\n1\n22\n");

        try (RecordReader reader = source("").open(Schema.ofNames("id"), List.of())) {
            assertEquals(5, reader.next().orElseThrow().bytes());
        }
    }

    @Test
    void theEndingMayChooseTheFormat() throws IOException {
        put("a.lines", "id\n1\n");
        put("b.xlsx", "PK");
        FileFormatChoice choice = FileFormatChoice.byEnding(Map.of(".lines", format));

        assertEquals(List.of("0 {id=1}"), Records.of(new ObjectStoreSource(store, choice, "in", "a"), "id"));
        IOException thrown =
                assertThrows(IOException.class, () -> new ObjectStoreSource(store, choice, "in", "").describe(true));
        assertEquals(
                "the format of in/b.xlsx is not known; allowed are names that end in .lines, each also with .gz",
                thrown.getMessage());
    }

    @Test
    void theFormatMayBeTheSameForAll() {
        FileFormatChoice choice = FileFormatChoice.always(format);

        assertSame(format, choice.of("").orElseThrow());
        assertSame(format, choice.of("a.xlsx.gz").orElseThrow());
    }

    private SourceConnector source(String prefix) {
        return new ObjectStoreSource(store, FileFormatChoice.always(format), "in", prefix);
    }

    private void put(String key, String text) {
        store.put("in", key, text.getBytes(UTF_8));
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static Optional<RecordChunk> take(RecordReader reader) throws IOException {
        synchronized (reader) {
            return reader.next();
        }
    }
}
