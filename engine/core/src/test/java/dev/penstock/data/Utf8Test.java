package dev.penstock.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class Utf8Test {

    private static final String AROUND = "\u00e9\ud83d\ude00";
    private static final int MARGIN = AROUND.getBytes(UTF_8).length;

    @Property
    void codePointsAreThoseOfTheString(@ForAll("texts") String text) {
        byte[] bytes = (AROUND + text + AROUND).getBytes(UTF_8);

        assertEquals(text.codePoints().count(), Utf8.codePoints(bytes, MARGIN, bytes.length - 2 * MARGIN));
    }

    @Property
    void aPrefixHasWholeCodePoints(@ForAll("texts") String text, @ForAll @IntRange(max = 20) int codePoints) {
        byte[] bytes = (AROUND + text + AROUND).getBytes(UTF_8);
        int count = (int) Math.min(codePoints, text.codePoints().count());
        String prefix = text.substring(0, text.offsetByCodePoints(0, count));

        int length = Utf8.prefixLength(bytes, MARGIN, bytes.length - 2 * MARGIN, codePoints);

        assertEquals(prefix, new String(bytes, MARGIN, length, UTF_8));
        assertEquals(prefix.getBytes(UTF_8).length, length);
    }

    @Property
    void whatStandsBeforeTheLastHasWholeCodePoints(
            @ForAll("texts") String text, @ForAll @IntRange(max = 20) int codePoints) {
        byte[] bytes = (AROUND + text + AROUND).getBytes(UTF_8);
        int count = (int) Math.min(codePoints, text.codePoints().count());
        String before = text.substring(0, text.offsetByCodePoints(text.length(), -count));

        int length = Utf8.lengthBeforeLast(bytes, MARGIN, bytes.length - 2 * MARGIN, codePoints);

        assertEquals(before, new String(bytes, MARGIN, length, UTF_8));
        assertEquals(before.getBytes(UTF_8).length, length);
    }

    @Property(tries = 20_000)
    void theFirstMalformedByteIsWhereTheDecoderStops(
            @ForAll("bytes") byte[] bytes, @ForAll @IntRange(max = 9) int from, @ForAll @IntRange(max = 9) int margin) {
        int to = Math.max(bytes.length - margin, 0);
        int start = Math.min(from, to);

        assertEquals(decoderStops(bytes, start, to), Utf8.firstMalformed(bytes, start, to));
    }

    @Property
    void encodedTextIsWellFormed(@ForAll("texts") String text) {
        byte[] bytes = text.getBytes(UTF_8);

        assertEquals(-1, Utf8.firstMalformed(bytes, 0, bytes.length));
    }

    @Test
    void everyCodePointIsWellFormedAndEverySurrogateIsNot() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            byte[] bytes = encoded(codePoint);
            boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
            assertEquals(
                    surrogate ? 0 : -1,
                    Utf8.firstMalformed(bytes, 0, bytes.length),
                    "U+" + Integer.toHexString(codePoint));
        }
    }

    @Test
    void everyPairOfBytesIsJudgedAsTheDecoderJudgesIt() {
        for (int pair = 0; pair < 1 << 16; pair++) {
            byte[] bytes = {(byte) (pair >> 8), (byte) pair};
            assertEquals(decoderStops(bytes, 0, 2), Utf8.firstMalformed(bytes, 0, 2), Integer.toHexString(pair));
        }
    }

    @Test
    void everyBeginningOfALongSequenceIsJudgedAsTheDecoderJudgesIt() {
        for (int pair = 0x8000; pair < 1 << 16; pair++) {
            byte[] bytes = {(byte) (pair >> 8), (byte) pair, (byte) 0x80, (byte) 0xBF};
            assertEquals(decoderStops(bytes, 0, 4), Utf8.firstMalformed(bytes, 0, 4), Integer.toHexString(pair));
            assertEquals(decoderStops(bytes, 0, 3), Utf8.firstMalformed(bytes, 0, 3), Integer.toHexString(pair));
        }
    }

    /** Encodes by the rule, surrogates too, which the JDK would replace. */
    private static byte[] encoded(int codePoint) {
        if (codePoint < 0x80) {
            return new byte[] {(byte) codePoint};
        }
        if (codePoint < 0x800) {
            return new byte[] {(byte) (0xC0 | codePoint >> 6), continuation(codePoint)};
        }
        if (codePoint < 0x10000) {
            return new byte[] {(byte) (0xE0 | codePoint >> 12), continuation(codePoint >> 6), continuation(codePoint)};
        }
        return new byte[] {
            (byte) (0xF0 | codePoint >> 18),
            continuation(codePoint >> 12),
            continuation(codePoint >> 6),
            continuation(codePoint)
        };
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | bits & 0x3F);
    }

    private static int decoderStops(byte[] bytes, int from, int to) {
        CharsetDecoder decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        boolean malformed =
                decoder.decode(in, CharBuffer.allocate(to - from), true).isError();
        return malformed ? in.position() : -1;
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "\u0000",
                        "\u007f",
                        "\u0080",
                        "\u07ff",
                        "\u0800",
                        "\u0301",
                        "\uffff",
                        "\ud800\udc00",
                        "\udbff\udfff")
                .list()
                .ofMaxSize(16)
                .map(codePoints -> String.join("", codePoints))
                .withoutEdgeCases();
    }

    /** Returns bytes that are often well-formed for a while: the limits of the table, and runs of ASCII. */
    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(3);
        Arbitrary<byte[]> limits = Arbitraries.of(
                        0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4,
                        0xF5, 0xFF)
                .map(value -> new byte[] {value.byteValue()});
        Arbitrary<byte[]> good = Arbitraries.of("abcdefgh", "a", "\u00e9", "\u20ac", "\ud7ff", "\ud83d\ude00")
                .map(text -> text.getBytes(UTF_8));
        return Arbitraries.oneOf(good, good, limits, any)
                .list()
                .ofMaxSize(12)
                .map(Utf8Test::joined)
                .withoutEdgeCases();
    }

    private static byte[] joined(Iterable<byte[]> pieces) {
        var all = new ByteBuilder(0);
        pieces.forEach(all::append);
        return all.toByteArray();
    }
}
