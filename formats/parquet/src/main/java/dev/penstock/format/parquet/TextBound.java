package dev.penstock.format.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.data.Utf8;
import java.util.Arrays;

/**
 * Shortens the least and the greatest text of statistics, which need only hold what is between them.
 *
 * <p>The cut is at a whole character. A least text is cut; a greatest one is cut, and its last character that has a next
 * one is replaced by that. Texts that are not UTF-8 are not shortened.
 */
final class TextBound {

    /** Longer texts would make the footer big, and rule out little more. */
    static final int MOST_BYTES = 64;

    private static final int LAST_CHARACTER = 0x10FFFF;
    private static final int FIRST_SURROGATE = 0xD800;
    private static final int AFTER_SURROGATES = 0xE000;

    private TextBound() {}

    /** Returns a text that is not greater, the text itself unless it is long. */
    static byte[] least(byte[] text) {
        return text.length <= MOST_BYTES ? text : Arrays.copyOf(text, cut(text));
    }

    /** Returns a text that is not less, the text itself unless it is long. */
    static byte[] greatest(byte[] text) {
        if (text.length <= MOST_BYTES || Utf8.firstMalformed(text, 0, text.length) >= 0) {
            return text;
        }
        int end = cut(text);
        while (end > 0) {
            int begin = characterBefore(text, end);
            int character = new String(text, begin, end - begin, UTF_8).codePointAt(0);
            if (character < LAST_CHARACTER) {
                return followed(text, begin, character + 1);
            }
            end = begin;
        }
        return text;
    }

    private static byte[] followed(byte[] text, int length, int character) {
        int next = character == FIRST_SURROGATE ? AFTER_SURROGATES : character;
        byte[] last = Character.toString(next).getBytes(UTF_8);
        byte[] bound = Arrays.copyOf(text, length + last.length);
        System.arraycopy(last, 0, bound, length, last.length);
        return bound;
    }

    /** Returns where the last whole character ends that is not too far behind. */
    private static int cut(byte[] text) {
        return isContinuation(text[MOST_BYTES]) ? characterBefore(text, MOST_BYTES) : MOST_BYTES;
    }

    private static int characterBefore(byte[] text, int end) {
        int begin = end - 1;
        while (begin > 0 && isContinuation(text[begin])) {
            begin--;
        }
        return begin;
    }

    private static boolean isContinuation(byte value) {
        return (value & 0xC0) == 0x80;
    }
}
