package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.connector.DataFormatException;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesErrorTest {

    private static final String ONE = "; JSON lines wants one whole object a line";
    private static final String NO_ARRAY =
            "the line begins with an array" + ONE + ", so a JSON array or JSON over several lines is not allowed";
    private static final String TOKEN =
            "was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "[~1~" + NO_ARRAY,
                "  [{\"a\":1}]~3~" + NO_ARRAY,
                "[1,2~1~" + NO_ARRAY,
                "\"a\"~1~the line begins with a string" + ONE,
                "-1~1~the line begins with a number" + ONE,
                "true~1~the line begins with a boolean" + ONE,
                "null {}~1~the line begins with null" + ONE,
                "{\"a\":1}{\"a\":2}~8~there is { after the object" + ONE,
                "{\"a\":1} 2~9~there is 2 after the object" + ONE
            })
    void aLineThatIsNotOneObjectSaysWhatItIs(String line, int column, String message) {
        assertRefused(line, column, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{~2~Unexpected end-of-input: expected close marker for Object" + ONE,
                "{\"a\":1,~8~Unexpected end-of-input within/between Object entries" + ONE,
                "{\"a\":[~7~Unexpected end-of-input: expected close marker for Array" + ONE,
                "{\"a\":\"x~8~Unexpected end-of-input: was expecting closing quote for a string value" + ONE,
                "{\"a\":\"\\u12~11~Unexpected end-of-input in character escape sequence" + ONE
            })
    void aLineThatEndsTooSoonSaysSo(String line, int column, String message) {
        assertRefused(line, column, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "x~1~Unrecognized token 'x': " + TOKEN,
                "}~1~Unexpected close marker '}': no open Object to close",
                "{\"a\":1}}~8~Unexpected close marker '}': no open Object to close",
                "{\"a\":1},~8~Unexpected character (',' (code 44)): expected a valid value (JSON String, Number, Array, "
                        + "Object or token 'null', 'true' or 'false')",
                "{\"a\":[1}~8~Unexpected close marker '}': expected ']'",
                "{\"a\":1,}~8~Unexpected character ('}' (code 125)): was expecting double-quote to start field name",
                "{'a':1}~2~Unexpected character (''' (code 39)): was expecting double-quote to start field name",
                "{\"a\" 1}~6~Unexpected character ('1' (code 49)): was expecting a colon to separate field name and value",
                "{\"a\":1 \"b\":2}~8~Unexpected character ('\"' (code 34)): was expecting comma to separate Object entries",
                "{\"a\":/**/1}~6~Unexpected character ('/' (code 47)): maybe a (non-standard) comment?",
                "{\"a\":tru}~6~Unrecognized token 'tru': " + TOKEN,
                "{\"a\":NaN}~6~Non-standard token 'NaN'",
                "{\"a\":01}~7~Invalid numeric value: Leading zeroes not allowed",
                "{\"a\":1.}~8~Unexpected character ('}' (code 125)) in numeric value: Decimal point not followed by a digit",
                "{\"a\":\"\\x\"}~8~Unrecognized character escape 'x' (code 120)",
                "{\"é\":\"😀\",\"b\":x}~14~Unrecognized token 'x': " + TOKEN,
                "{\"a\":aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeee}~6~"
                        + "Unrecognized token 'aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd...': " + TOKEN
            })
    void aLineThatIsNoJsonIsRefusedInJacksonsWords(String line, int column, String message) {
        assertRefused(line, column, message);
    }

    @Test
    void aDigitThatOnlyJacksonTakesForOneIsRefused() {
        assertRefused("{\"a\":\"\\u004\u0335\"}", 12, "this is no JSON; JSON lines wants one whole object a line");
    }

    @Test
    void bracketsBehindTheMistakeDoNotMatter() {
        String brackets = "[".repeat(100_000);

        assertRefused("1 " + brackets, 1, "the line begins with a number" + ONE);
        assertRefused("{} " + brackets, 4, "there is [ after the object" + ONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "\uFEFF{}", "{}é", "\0{}", "{}\0", "{}\u0085", "\u00A0{}", "\f{}"})
    void noOtherCharacterMayStandAroundAnObject(String line) {
        assertThrows(
                DataFormatException.class,
                () -> Reading.batches(BytesObject.of("{}\n" + line), Schema.EMPTY, JsonLimits.standard()));
    }

    @Test
    void aControlCharacterInAStringIsRefused() {
        assertRefused(
                "{\"a\":\"x\ty\"}",
                8,
                "Illegal unquoted character ((CTRL-CHAR, code 9)): has to be escaped using backslash to be included in string value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{\"a\":\"\\ud800\"}~7~\\ud800",
                "{\"a\":\"x\\uDBFFx\"}~8~\\uDBFF",
                "{\"a\":\"\\udc00\\ud800\"}~7~\\udc00",
                "{\"a\":\"\\ud800\\ud800\"}~7~\\ud800",
                "{\"a\":\"\\ud800\\n\"}~7~\\ud800",
                "{\"b\":[{\"\\udfff\":1}]}~9~\\udfff"
            })
    void halfOfASurrogatePairIsRefused(String line, int column, String half) {
        assertRefused(line, column, half + " is half of a surrogate pair; only whole pairs are characters");
    }

    @ParameterizedTest
    @CsvSource({"C3A9FF,8,FF", "C3,7,C3", "C080,7,C0", "EDA080,7,ED", "F4908080,7,F4", "80,7,80", "616280,9,80"})
    void brokenUtf8SaysWhichByteAndWhere(String text, int column, String hex) {
        byte[] bytes = HexFormat.of().parseHex(text);
        byte[] line = concat("{\"a\":\"".getBytes(UTF_8), concat(bytes, "\"}".getBytes(UTF_8)));

        assertRefused(line, column, "the byte 0x" + hex + " is not UTF-8 here; JSON lines are UTF-8");
    }

    @Test
    void utf8ThatEndsWithTheFileIsRefused() {
        byte[] line = concat("{\"a\":\"".getBytes(UTF_8), new byte[] {(byte) 0xE2, (byte) 0x82});

        assertRefused(line, 7, "the byte 0xE2 is not UTF-8 here; JSON lines are UTF-8");
    }

    @Test
    void theFirstOfSeveralMistakesIsTold() {
        byte[] broken = {'"', (byte) 0xFF, '"', '\n'};
        byte[] before = concat("{}\n{\"a\":}\n".getBytes(UTF_8), broken);
        byte[] after = concat("{}\n\n".getBytes(UTF_8), concat(broken, "{\"a\":}\n".getBytes(UTF_8)));

        assertEquals(
                "bucket/key, line 2, column 6: Unexpected character ('}' (code 125)): expected a value",
                Reading.refusal(before, JsonLimits.standard()).getMessage());
        assertEquals(
                "bucket/key, line 3, column 2: the byte 0xFF is not UTF-8 here; JSON lines are UTF-8",
                Reading.refusal(after, JsonLimits.standard()).getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 64, 1 << 18})
    void theLineIsRightWhateverTheChunks(int chunkBytes) {
        byte[] bytes = ("\uFEFF" + "{\"long\":\"\u0B0A\"}\r\n \n\n".repeat(100) + "{x}").getBytes(UTF_8);

        DataFormatException refusal =
                Reading.refusal(bytes, JsonLimits.standard().withChunkBytes(chunkBytes));

        assertEquals("bucket/key", refusal.object());
        assertEquals(301, refusal.line());
        assertEquals(2, refusal.column());
    }

    @Test
    void describingRefusesAsReadingDoes() {
        byte[] bytes = "{\"a\":1}\n{\"b\":}\n".getBytes(UTF_8);

        DataFormatException refusal = assertThrows(
                DataFormatException.class, () -> JsonLinesFormat.standard().describe(BytesObject.of(bytes), true));

        assertEquals(
                "bucket/key, line 2, column 6: Unexpected character ('}' (code 125)): expected a value",
                refusal.getMessage());
        assertEquals(
                refusal.getMessage(),
                Reading.refusal(bytes, JsonLimits.standard()).getMessage());
    }

    @Test
    void valuesThatNobodyWantsAreCheckedToo() {
        byte[] bytes = "{\"other\":{\"deep\":[1,2,{\"x\":tru}]}}".getBytes(UTF_8);

        assertThrows(
                DataFormatException.class,
                () -> Reading.batches(BytesObject.of(bytes), Schema.EMPTY, JsonLimits.standard()));
    }

    @Test
    void aFileThatCannotBeReadIsNotMalformed() {
        BytesObject object = BytesObject.of("{}");
        IOException failure = assertThrows(
                IOException.class,
                () -> Reading.batches(new FailingObject(object), Schema.EMPTY, JsonLimits.standard()));

        assertEquals(IOException.class, failure.getClass());
    }

    private static void assertRefused(String line, int column, String message) {
        assertRefused(line.getBytes(UTF_8), column, message);
    }

    /** Checks the whole message, on the first line of a file and behind others, with and without a newline. */
    private static void assertRefused(byte[] line, int column, String message) {
        DataFormatException first = Reading.refusal(line, JsonLimits.standard());
        byte[] file = concat("\uFEFF{\"é\":1}\r\n\n".getBytes(UTF_8), concat(line, "\n{}\n".getBytes(UTF_8)));
        DataFormatException third = Reading.refusal(file, JsonLimits.standard());

        assertEquals("bucket/key, line 1, column " + column + ": " + message, first.getMessage());
        assertEquals("bucket/key, line 3, column " + column + ": " + message, third.getMessage());
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
