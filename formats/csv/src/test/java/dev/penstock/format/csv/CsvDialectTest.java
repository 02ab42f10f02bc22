package dev.penstock.format.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CsvDialectTest {

    @Test
    void sizesDoNotMakeADialect() {
        assertTrue(CsvDialect.STANDARD
                .withChunkBytes(16)
                .withMaxRecordBytes(1)
                .withDelimiter(",")
                .withQuote('"')
                .isStandard());
        assertFalse(CsvDialect.STANDARD.withDelimiter(";").isStandard());
        assertFalse(CsvDialect.STANDARD.withQuote('\'').isStandard());
        assertFalse(CsvDialect.STANDARD.withEscape('\\').isStandard());
        assertFalse(CsvDialect.STANDARD.withComment('#').isStandard());
    }

    @Test
    void aRecordHas16MiBAndAChunk256KiBIfNothingElseIsSaid() {
        assertEquals(16 * 1024 * 1024, CsvDialect.STANDARD.maxRecordBytes());
        assertEquals(256 * 1024, CsvDialect.STANDARD.chunkBytes());
    }

    @Test
    void whatCannotBeReadIsRefused() {
        assertRefused("delimiter is empty; the least is one character", dialect -> dialect.withDelimiter(""));
        assertRefused(
                "delimiter has U+000A in it; allowed is what is no quote, escape or comment marker, NUL, CR or LF",
                dialect -> dialect.withDelimiter("|\n"));
        assertRefused(
                "delimiter has \"#\" in it; allowed is what is no quote, escape or comment marker, NUL, CR or LF",
                dialect -> dialect.withComment('#').withDelimiter("#"));
        assertRefused(
                "delimiter has half of a surrogate pair in it; allowed is Unicode text",
                dialect -> dialect.withDelimiter("\uD83D"));
        assertRefused(
                "quote is U+00AB; allowed is an ASCII character but NUL, CR and LF", dialect -> dialect.withQuote('«'));
        assertRefused(
                "escape is U+000D; allowed is an ASCII character but NUL, CR and LF",
                dialect -> dialect.withEscape('\r'));
        assertRefused("escape is \"\"\"; the quote is that already", dialect -> dialect.withEscape('"'));
        assertRefused("comment is \"\"\"; the quote is that already", dialect -> dialect.withComment('"'));
        assertRefused("comment is \"!\"; the escape is that already", dialect -> dialect.withEscape('!')
                .withComment('!'));
        assertRefused("maxRecordBytes is 0; allowed is 1 to 1073741824", dialect -> dialect.withMaxRecordBytes(0));
        assertRefused("chunkBytes is 15; allowed is 16 to 67108864", dialect -> dialect.withChunkBytes(15));
    }

    private static void assertRefused(String message, UnaryOperator<CsvDialect> change) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> change.apply(CsvDialect.STANDARD));
        assertEquals(message, refused.getMessage());
    }
}
