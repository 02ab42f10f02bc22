package dev.penstock.engine.internal.sink;

import java.nio.charset.StandardCharsets;

/**
 * Makes one segment of an object key out of any text, so that no text can lead elsewhere (semantics 9.26).
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
        for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
            boolean control = value >= 0 && value < ' ' || value == 0x7F;
            if (control || onlyDots || value > 0 && RESERVED.indexOf(value) >= 0) {
                segment.append('%').append(hex(value >> 4)).append(hex(value));
            } else {
                segment.append((char) (value & 0xFF));
            }
        }
        return new String(segment.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static char hex(int value) {
        return Character.toUpperCase(Character.forDigit(value & 15, 16));
    }
}
