package dev.penstock.format.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.connector.RecordWriter;
import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Schema;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class JsonLinesThreadsTest {

    @Test
    void chunksDecodedAndEncodedByManyThreadsAreTheFile() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("{\"a\":{\"b\":\"\\n").append(i).append("\"},\"c\":\"\\t\"}\n");
        }
        Schema schema = Schema.ofNames("a", "c");
        JsonLinesFormat format = JsonLinesFormat.of(JsonLimits.standard().withChunkBytes(1000));
        RecordWriter writer = format.writer(schema);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<byte[]>> parts = new ArrayList<>();
        try (RecordReader reader = format.read(BytesObject.of(text.toString()), schema)) {
            Optional<RecordChunk> next = reader.next();
            while (next.isPresent()) {
                RecordChunk chunk = next.get();
                parts.add(threads.submit(() -> {
                    ByteBuilder out = new ByteBuilder(0);
                    writer.encode(chunk.decode(), out);
                    return out.toByteArray();
                }));
                next = reader.next();
            }
        } finally {
            threads.shutdown();
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        for (Future<byte[]> part : parts) {
            written.write(part.get());
        }

        assertEquals(text.toString(), written.toString(StandardCharsets.UTF_8));
    }
}
