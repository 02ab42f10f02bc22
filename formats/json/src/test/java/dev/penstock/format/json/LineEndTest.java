package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineEndTest {

    private static final List<List<Value>> TWO = List.of(List.of(Value.number("1")), List.of(Value.number("2")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}\r{\"a\":2}",
                "{\"a\":1}\r{\"a\":2}\r",
                "{\"a\":1} \t\r{\"a\":2}\r\r",
                "\uFEFF{\"a\":1}\r{\"a\":2}\r\n",
                "{\"a\":1}\r{\"a\":2}\n",
                "{\"a\":1}\r\n{\"a\":2}\r",
                "{\"a\":1}\r\r\n{\"a\":2}",
                "{\"a\":\r1}\r\n{\r\"a\":2\r}\r"
            })
    void linesMayEndWithReturnsAlone(String text) throws IOException {
        for (int most = 1; most < 12; most++) {
            JsonLimits limits = JsonLimits.standard().withChunkBytes(16);

            assertEquals(
                    TWO, Reading.records(new BytesObject(text.getBytes(UTF_8), most), Schema.ofNames("a"), limits));
        }
        assertEquals(
                TWO,
                Reading.records(
                        BytesObject.of(("\uFEFF" + text.replace("\uFEFF", "")).getBytes(UTF_16LE)),
                        Schema.ofNames("a"),
                        JsonLimits.standard()));
    }

    @Test
    void aLineThatEndsWithAReturnIsCounted() {
        for (int most = 1; most < 12; most++) {
            String message = Reading.refusal(
                            new BytesObject("{}\r{}\r\r\n{}\r{x".getBytes(UTF_8), most),
                            JsonLimits.standard().withChunkBytes(16))
                    .getMessage();

            assertTrue(message.startsWith("bucket/key, line 5, column 2: "), message);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}\n{}\r{}", "{}\r\n{}\r{}", "{}\r {}", "\r{}\r{}", "{\"a\":[1\r,{}\r{}]}"})
    void elsewhereAReturnIsSpaceAndEndsNoLine(String text) {
        Reading.refusal(text.getBytes(UTF_8), JsonLimits.standard());
    }

    @Test
    void aFileWithReturnsIsCutAtThem() throws IOException {
        String text = "{\"a\":\"xxxxxxxxxx\"}\r".repeat(1_000);
        JsonLimits limits = JsonLimits.standard().withChunkBytes(64).withMaxRecordBytes(18);

        assertEquals(
                1_000,
                Reading.records(BytesObject.of(text), Schema.ofNames("a"), limits)
                        .size());
    }
}
