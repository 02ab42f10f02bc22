package dev.penstock.format.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penstock.data.BatchBuilder;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NaughtyStringsTest {

    private static final JsonMapper JACKSON = new JsonMapper();

    static List<String> strings() throws IOException {
        try (InputStream stream = NaughtyStringsTest.class.getResourceAsStream("/naughty-strings/blns.json")) {
            return List.of(JACKSON.readValue(stream, String[].class));
        }
    }

    @Test
    void theListIsWhole() throws IOException {
        assertTrue(strings().size() > 500);
    }

    @ParameterizedTest
    @MethodSource("strings")
    void aStringIsReadAsValueAndAsKey(String string) throws IOException {
        String line = JACKSON.writeValueAsString(Map.of(string, string));

        assertEquals(List.of(Value.string(string)), Reading.record(line, string));
        assertEquals(
                List.of(string),
                JsonLinesFormat.standard()
                        .describe(BytesObject.of(line), true)
                        .schema()
                        .names());
    }

    @ParameterizedTest
    @MethodSource("strings")
    void aStringIsWrittenAsValueAndAsKey(String string) throws IOException {
        RecordBatch batch = new BatchBuilder(Schema.ofNames(string)).add(string).build();

        String line = JsonLinesWriterTest.written(batch);

        assertEquals(Map.of(string, string), JACKSON.readValue(line, Map.class));
        assertEquals(line.length() - 1, line.indexOf('\n'));
        assertEquals(List.of(Value.string(string)), Reading.record(line, string));
    }
}
