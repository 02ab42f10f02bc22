package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.data.ByteBuilder;
import java.util.Arrays;

/**
 * Writes text as JSON strings, and JSON from elsewhere so that it stays on one line.
 *
 * <p>Escaped is only what must be: quotes, backslashes and control characters.
 */
final class JsonText {

    /** The most bytes of a text for which there is room in one go. */
    static final int PIECE = 4096;

    private static final int LONGEST_ESCAPE = 6;
    private static final byte[] HEX = "0123456789abcdef".getBytes(UTF_8);
    private static final byte[] TRUE = "true".getBytes(UTF_8);
    private static final byte[] FALSE = "false".getBytes(UTF_8);

    private JsonText() {}

    /** Returns how many bytes a piece of a text may take with its quotes, and what is written over. */
    static int room(int length) {
        return LONGEST_ESCAPE * Math.min(length, PIECE) + 2 + 8;
    }

    /** Appends a slice of UTF-8 as a string with its quotes. */
    static void appendString(byte[] bytes, int offset, int length, ByteBuilder out) {
        int end = offset + length;
        int from = offset;
        byte[] target = out.reserve(room(length));
        int at = out.size();
        target[at++] = '"';
        while (end - from > PIECE) {
            out.size(escape(bytes, from, from + PIECE, target, at));
            from += PIECE;
            target = out.reserve(room(end - from));
            at = out.size();
        }
        at = escape(bytes, from, end, target, at);
        target[at++] = '"';
        out.size(at);
    }

    /** Writes a slice of UTF-8 as a string with its quotes where there is {@link #room}, and returns the index after. */
    static int string(byte[] bytes, int offset, int length, byte[] target, int index) {
        target[index] = '"';
        int at = escape(bytes, offset, offset + length, target, index + 1);
        target[at] = '"';
        return at + 1;
    }

    /** Copies a slice of a few bytes to where there is {@link #room}, and returns the index after it. */
    static int copy(byte[] bytes, int offset, int length, byte[] target, int index) {
        if (offset > bytes.length - length - 8) {
            System.arraycopy(bytes, offset, target, index, length);
            return index + length;
        }
        for (int i = 0; i < length; i += 8) {
            Words.set(target, index + i, Words.get(bytes, offset + i));
        }
        return index + length;
    }

    static boolean isBoolean(byte[] bytes, int from, int to) {
        return Arrays.equals(bytes, from, to, TRUE, 0, TRUE.length)
                || Arrays.equals(bytes, from, to, FALSE, 0, FALSE.length);
    }

    /**
     * Appends a slice of JSON. Line breaks in it, which may stand only between tokens, become spaces; where one stands
     * in a string all the same, it becomes the escape that it ought to have been.
     */
    static void appendJson(byte[] bytes, int offset, int length, ByteBuilder out) {
        if (hasLineBreak(bytes, offset, offset + length)) {
            appendJoined(bytes, offset, offset + length, out);
        } else {
            out.append(bytes, offset, length);
        }
    }

    private static boolean hasLineBreak(byte[] bytes, int from, int to) {
        int i = from;
        for (; i < to && i <= bytes.length - 8; i += 8) {
            if (i + Words.first(Words.lineBreakMarks(Words.get(bytes, i))) < Math.min(i + 8, to)) {
                return true;
            }
        }
        for (; i < to; i++) {
            if (isLineBreak(bytes[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLineBreak(byte b) {
        return b == '\n' || b == '\r';
    }

    private static void appendJoined(byte[] bytes, int from, int to, ByteBuilder out) {
        boolean string = false;
        boolean escaped = false;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (!isLineBreak(b)) {
                out.append(b);
                string ^= b == '"' && !escaped;
                escaped = string && b == '\\' && !escaped;
            } else if (string) {
                out.append((byte) '\\');
                out.append(letter(b));
                escaped = false;
            } else {
                out.append((byte) ' ');
            }
        }
    }

    /** Writes text with its escapes and returns the index after it; eight more bytes are written over. */
    private static int escape(byte[] bytes, int from, int to, byte[] target, int index) {
        int out = index;
        int i = from;
        while (to - i >= 8) {
            long word = Words.get(bytes, i);
            Words.set(target, out, word);
            long marks = Words.specialMarks(word);
            if (marks == 0) {
                i += 8;
                out += 8;
            } else {
                int plain = Words.first(marks);
                out = escape(bytes[i + plain], target, out + plain);
                i += plain + 1;
            }
        }
        if (i < to && i <= bytes.length - 8) {
            long word = Words.get(bytes, i);
            Words.set(target, out, word);
            int plain = Math.min(Words.first(Words.specialMarks(word)), to - i);
            i += plain;
            out += plain;
        }
        for (; i < to; i++) {
            out = escape(bytes[i], target, out);
        }
        return out;
    }

    private static int escape(byte b, byte[] target, int index) {
        int out = index;
        if (b < 0 || b >= ' ' && b != '"' && b != '\\') {
            target[out++] = b;
            return out;
        }
        target[out++] = '\\';
        byte letter = letter(b);
        target[out++] = letter;
        if (letter == 'u') {
            target[out++] = '0';
            target[out++] = '0';
            target[out++] = HEX[b >> 4];
            target[out++] = HEX[b & 0xF];
        }
        return out;
    }

    private static byte letter(byte b) {
        return switch (b) {
            case '"', '\\' -> b;
            case '\b' -> 'b';
            case '\f' -> 'f';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 'u';
        };
    }
}
