package dev.penstock.format.json;

import static dev.penstock.format.json.Value.json;
import static dev.penstock.format.json.Value.number;
import static dev.penstock.format.json.Value.string;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonEscapesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\\\"|\"",
                "\\\\|\\",
                "\\/|/",
                "\\u0041|A",
                "\\u00e9|é",
                "\\u00E9x|éx",
                "\\u20ac|€",
                "\\ud83d\\ude00|😀",
                "\\uD83D\\uDE00|😀",
                "a\\\\u0041|a\\u0041",
                "\\ufeff|\uFEFF",
                "\\uffff|\uFFFF",
                "\\u007f|\u007F",
                "\\u0080|\u0080",
                "\\u07ff|\u07FF",
                "\\u0800|\u0800",
                "\\udbff\\udfff|\uDBFF\uDFFF",
                "\\ud800\\udc00|\uD800\uDC00"
            })
    void anEscapeStandsForItsCharacter(String escaped, String text) throws IOException {
        assertEquals(List.of(string(text)), Reading.record("{\"a\":\"" + escaped + "\"}", "a"));
        assertEquals(List.of(string("<" + text + ">")), Reading.record("{\"a\":\"<" + escaped + ">\"}", "a"));
    }

    @Test
    void escapedControlCharactersAreText() throws IOException {
        String line = "{\"a\":\"\\b\\f\\n\\r\\t\\u0000\\u001f\"}";

        assertEquals(List.of(string("\b\f\n\r\t\0\u001f")), Reading.record(line, "a"));
    }

    @Test
    void jsonKeepsItsEscapes() throws IOException {
        String line = "{\"a\":{\"\\u0041\":\"\\n\"}}";

        assertEquals(List.of(json("{\"\\u0041\":\"\\n\"}")), Reading.record(line, "a"));
    }

    @Test
    void aKeyWithEscapesEqualsItsName() throws IOException {
        assertEquals(List.of(number("1")), Reading.record("{\"\\u0041bc\":1}", "Abc"));
        assertEquals(List.of(number("1")), Reading.record("{\"a\\\"b\\\\c\":1}", "a\"b\\c"));
        assertEquals(List.of(number("1")), Reading.record("{\"\\ud83d\\ude00\":1}", "😀"));
        assertEquals(List.of(number("1")), Reading.record("{\"\":1}", ""));
    }
}
