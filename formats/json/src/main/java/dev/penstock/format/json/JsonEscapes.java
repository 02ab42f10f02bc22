package dev.penstock.format.json;

/**
 * Escapes in JSON strings: checks them, and turns them into the text that they stand for.
 *
 * <p>The text is never longer than what it was written as: six bytes become three at most, a pair of twelve four.
 */
final class JsonEscapes {

    private JsonEscapes() {}

    /**
     * Returns the index after the escape whose backslash is at {@code at}; a pair of surrogates is one escape.
     *
     * @throws Refusal if it is no escape, or half of a pair
     */
    static int check(byte[] bytes, int at) throws Refusal {
        if (bytes[at + 1] != 'u') {
            if (simple(bytes[at + 1]) < 0) {
                throw Refusal.grammar(at + 1);
            }
            return at + 2;
        }
        int unit = checkedUnit(bytes, at + 2);
        if (!Character.isSurrogate((char) unit)) {
            return at + 6;
        }
        boolean second = Character.isHighSurrogate((char) unit) && bytes[at + 6] == '\\' && bytes[at + 7] == 'u';
        if (!second || !Character.isLowSurrogate((char) checkedUnit(bytes, at + 8))) {
            throw Refusal.rule(
                    at,
                    "\\u%c%c%c%c is half of a surrogate pair; only whole pairs are characters"
                            .formatted(bytes[at + 2], bytes[at + 3], bytes[at + 4], bytes[at + 5]));
        }
        return at + 12;
    }

    /**
     * Writes the text of a checked string.
     *
     * @param target has room for {@code to - from} bytes
     * @return the index after the last byte written
     */
    static int decode(byte[] source, int from, int to, byte[] target, int index) {
        int out = index;
        int i = from;
        while (i < to) {
            if (source[i] != '\\') {
                target[out++] = source[i++];
            } else if (source[i + 1] != 'u') {
                target[out++] = (byte) simple(source[i + 1]);
                i += 2;
            } else {
                int unit = unit(source, i + 2);
                boolean pair = Character.isHighSurrogate((char) unit);
                int character = pair ? Character.toCodePoint((char) unit, (char) unit(source, i + 8)) : unit;
                out = encode(character, target, out);
                i += pair ? 12 : 6;
            }
        }
        return out;
    }

    /** Returns what a backslash and this letter stand for, or -1. */
    private static int simple(byte letter) {
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> -1;
        };
    }

    private static int checkedUnit(byte[] bytes, int at) throws Refusal {
        for (int i = at; i < at + 4; i++) {
            if (digit(bytes[i]) < 0) {
                throw Refusal.grammar(i);
            }
        }
        return unit(bytes, at);
    }

    private static int unit(byte[] bytes, int at) {
        return digit(bytes[at]) << 12 | digit(bytes[at + 1]) << 8 | digit(bytes[at + 2]) << 4 | digit(bytes[at + 3]);
    }

    private static int digit(byte letter) {
        if (letter >= '0' && letter <= '9') {
            return letter - '0';
        }
        int lower = letter | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    /** Writes the UTF-8 of a character and returns the index after it; half of a pair becomes three bytes. */
    static int encode(int character, byte[] target, int index) {
        int out = index;
        if (character < 0x80) {
            target[out++] = (byte) character;
            return out;
        }
        if (character < 0x800) {
            target[out++] = (byte) (0xC0 | character >> 6);
        } else {
            if (character < 0x10000) {
                target[out++] = (byte) (0xE0 | character >> 12);
            } else {
                target[out++] = (byte) (0xF0 | character >> 18);
                target[out++] = (byte) (0x80 | character >> 12 & 0x3F);
            }
            target[out++] = (byte) (0x80 | character >> 6 & 0x3F);
        }
        target[out++] = (byte) (0x80 | character & 0x3F);
        return out;
    }
}
