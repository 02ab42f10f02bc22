package dev.penstock.engine.internal.operator;

/** Reads booleans from text: {@code true} and {@code false} in any case, and nothing else. */
public final class BooleanText {

    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};

    private BooleanText() {}

    /** Returns 1 for true, 0 for false, and -1 for what is neither. */
    public static int read(byte[] bytes, int offset, int length) {
        if (matches(bytes, offset, length, TRUE)) {
            return 1;
        }
        return matches(bytes, offset, length, FALSE) ? 0 : -1;
    }

    private static boolean matches(byte[] bytes, int offset, int length, byte[] word) {
        if (length != word.length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if ((bytes[offset + i] | 0x20) != word[i]) {
                return false;
            }
        }
        return true;
    }
}
