package dev.penstock.format.json;

import static dev.penstock.format.json.Value.json;
import static dev.penstock.format.json.Value.missing;
import static dev.penstock.format.json.Value.number;
import static dev.penstock.format.json.Value.ofNull;
import static dev.penstock.format.json.Value.string;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.data.Kind;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTest {

    @Test
    void aNameWithDotsIsAPathIntoObjects() throws IOException {
        String line = "{\"Id\":1,\"Address\":{\"City\":\"Oslo\",\"Geo\":{\"lat\":59.9,\"tags\":[1]}}}";

        assertEquals(
                List.of(string("Oslo"), number("59.9"), json("[1]"), json("{\"lat\":59.9,\"tags\":[1]}"), number("1")),
                Reading.record(line, "Address.City", "Address.Geo.lat", "Address.Geo.tags", "Address.Geo", "Id"));
    }

    @Test
    void theObjectItselfCanBeWantedToo() throws IOException {
        String line = "{\"a\":{\"b\":\"\\u0041\\n\"}}";

        assertEquals(List.of(string("A\n"), json("{\"b\":\"\\u0041\\n\"}")), Reading.record(line, "a.b", "a"));
        assertEquals(List.of(json("{\"b\":\"\\u0041\\n\"}"), string("A\n")), Reading.record(line, "a", "a.b"));
    }

    @Test
    void aFieldThatIsAKeyIsNoPath() throws IOException {
        BytesObject file = BytesObject.of("{\"a\":{\"b\":1}}\n{\"a.b\":2}");

        List<List<Value>> records = Reading.records(file, Schema.ofKeys(List.of("a.b")), JsonLimits.standard());

        assertEquals(Kind.MISSING, records.get(0).get(0).kind());
        assertEquals(List.of(number("2")), records.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":{\"b\":1},\"a.b\":2}", "{\"a.b\":2,\"a\":{\"b\":1}}", "{\"a.b\":2}"})
    void aKeyThatEqualsTheWholeNameWins(String line) throws IOException {
        assertEquals(List.of(number("2")), Reading.record(line, "a.b"));
    }

    @Test
    void whichWayIsTakenIsDecidedForEachRecord() throws IOException {
        String text = "{\"a.b\":1}\n{\"a\":{\"b\":2}}\n{\"a.b\":null,\"a\":{\"b\":3}}\n{\"a\":{}}\n";

        assertEquals(
                List.of(List.of(number("1")), List.of(number("2")), List.of(ofNull()), List.of(missing())),
                Reading.records(text, "a.b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a.b.c\":1,\"a\":{\"b.c\":2}}|1",
                "{\"a\":{\"b.c\":2,\"b\":{\"c\":3}},\"a.b\":{\"c\":4}}|2",
                "{\"a.b\":{\"c\":4},\"a\":{\"b\":{\"c\":3}}}|3",
                "{\"a.b\":{\"c\":4},\"a\":{\"b\":{\"d\":3}}}|4",
                "{\"a.b\":{\"c\":4},\"a\":{\"b\":7}}|4",
                "{\"a.b\":{\"c\":4},\"a\":7}|4"
            })
    void theRestOfTheNameIsTriedFirstThenEachDotFromTheLeft(String line, String number) throws IOException {
        assertEquals(List.of(number(number)), Reading.record(line, "a.b.c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":null}",
                "{\"a\":1}",
                "{\"a\":\"b\"}",
                "{\"a\":{}}",
                "{\"a\":{\"c\":1}}",
                "{\"a\":[{\"b\":1}]}",
                "{\"a\":{\"a\":{\"b\":1}}}",
                "{\"b\":1}",
                "{\"a\":{\"b\":1},\"a\":{}}",
                "{\"a\":{\"b\":1},\"a\":2}"
            })
    void aPathThatLeadsNowhereIsMissing(String line) throws IOException {
        assertEquals(List.of(missing()), Reading.record(line, "a.b"));
    }

    @Test
    void aNullAtTheEndOfAPathIsNull() throws IOException {
        assertEquals(List.of(ofNull()), Reading.record("{\"a\":{\"b\":null}}", "a.b"));
    }

    @Test
    void theLastOfTwoEqualKeysCountsOnPathsToo() throws IOException {
        assertEquals(List.of(number("3")), Reading.record("{\"a\":{\"b\":1,\"b\":2},\"a\":{\"b\":2,\"b\":3}}", "a.b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ".|{\"\":{\"\":1}}",
                "..|{\"\":{\"\":{\"\":1}}}",
                "..|{\".\":{\"\":1}}",
                "..|{\"\":{\".\":1}}",
                "a.|{\"a\":{\"\":1}}",
                ".a|{\"\":{\"a\":1}}",
                "é.ü|{\"\\u00e9\":{\"\\u00fc\":1}}"
            })
    void partsOfAPathMayBeEmptyOrEscaped(String name, String line) throws IOException {
        assertEquals(List.of(number("1")), Reading.record(line, name));
    }

    @Test
    void aFieldThatIsAPathAndTheBeginningOfOneIsNotMistakenForAKey() throws IOException {
        String line = "{\"a\":{\"b\":{\"c\":1}}}";

        assertEquals(
                List.of(json("{\"c\":1}"), number("1"), missing()), Reading.record(line, "a.b", "a.b.c", "a.b.c.d"));
        assertEquals(
                List.of(number("1"), json("{\"c\":1}"), json("{\"b\":{\"c\":1}}")),
                Reading.record(line, "a.b.c", "a.b", "a"));
    }

    @Test
    void aNameWithMoreThanSixteenDotsIsAKeyOnly() throws IOException {
        String sixteen = "a" + ".a".repeat(16);
        String seventeen = sixteen + ".a";
        String line = "{\"a\":".repeat(17) + "{\"a\":1}" + "}".repeat(17);

        assertEquals(List.of(json("{\"a\":1}"), missing()), Reading.record(line, sixteen, seventeen));
        assertEquals(List.of(number("1")), Reading.record("{\"" + seventeen + "\":1}", seventeen));
    }

    @Test
    void manyWaysToSplitANameCostLittle() throws IOException {
        String name = ".".repeat(16);
        String line = "{\"\":".repeat(16) + "{\"x\":1}" + "}".repeat(16);

        assertEquals(List.of(missing()), Reading.record(line, name));
    }
}
