package dev.penstock.engine.internal.sink;

import java.nio.charset.StandardCharsets;

/**
 * Makes one segment of an object key out of any text, so that no text can lead elsewhere (docs/reference/partition.md).
 *
 * <p>{@code / \ % = : ? * " < > |} and control characters are percent-encoded, spaces stay, and a text of dots alone
 * ({@code .}, {@code ..}) is encoded too.
 */
final class PathSegment {

    private static final String RESERVED = "/\\%=:?*\"<>|";

    private PathSegment() {}

    /** Returns the text as a segment; empty text gives {@code null}, as AppFlow names the folder of no value. */
    static String of(String text) {
        if (text.isEmpty()) {
            return "null";
        }
        StringBuilder segment = new StringBuilder(text.length());
        boolean onlyDots = text.chars().allMatch(c -> c == '.');
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (onlyDots || isEncoded(codePoint)) {
                appendEncoded(segment, codePoint);
            } else {
                segment.appendCodePoint(codePoint);
            }
        }
        return segment.toString();
    }

    /** Half a surrogate pair has no encoding; it becomes that of a question mark. */
    private static boolean isEncoded(int codePoint) {
        return Character.isISOControl(codePoint)
                || RESERVED.indexOf(codePoint) >= 0
                || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static void appendEncoded(StringBuilder segment, int codePoint) {
        for (byte value : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            segment.append('%').append(hex(value >> 4)).append(hex(value));
        }
    }

    private static char hex(int value) {
        return Character.toUpperCase(Character.forDigit(value & 15, 16));
    }
}
