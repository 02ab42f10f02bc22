package dev.penstock.format.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JacksonMessageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "plain (code 1): text~plain (code 1): text",
                "Unexpected close marker ')' (x) (for Object starting at [Source: (String)\"{\"; line: 1]) here~"
                        + "Unexpected close marker ')' (x) here",
                "expected close marker for Object (start marker at [Source: REDACTED (`X` disabled); line: 1, column: 1])~"
                        + "expected close marker for Object",
                "Non-standard token 'NaN': enable `JsonReadFeature.X` to allow~Non-standard token 'NaN'",
                "comment? (not recognized as one since Feature 'ALLOW_COMMENTS' not enabled for parser)~comment?",
                "bad at [Source: (String)\"x\"; line: 1]~bad at"
            })
    void whatOnlyAUserOfJacksonCouldUseIsLeftOut(String message, String cleaned) {
        assertEquals(cleaned, JacksonMessage.clean(message));
    }

    @Test
    void aMessageHasOneLine() {
        assertEquals("a b  c", JacksonMessage.clean("a\nb\r\u0000c\n"));
    }
}
