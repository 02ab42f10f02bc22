package dev.penstock.format.json;

import dev.penstock.data.Kind;
import dev.penstock.data.Utf8;
import java.util.Arrays;

/**
 * Walks over the values of one block of lines and checks that they are JSON.
 *
 * <p>The newline at the end of a line stops every loop, for it is no part of any value; so no loop asks where the line
 * ends. Nesting is kept on a stack of its own, not on the thread's. Used by one thread.
 */
final class JsonScanner {

    /** The bit that says beside {@link Kind#STRING} that the string has escapes. */
    static final int ESCAPED = 0x40;

    private static final long TRUE = 0x65757274L;
    private static final long FALSE = 0x65736C6166L;
    private static final long NULL = 0x6C6C756EL;

    private final byte[] bytes;
    private final int to;
    private final int maxDepth;
    private final int maxNumberBytes;
    private byte[] closers = new byte[16];
    private int kind;
    private int nameEnd;

    JsonScanner(LineBlock block, JsonLimits limits) {
        this.bytes = block.bytes();
        this.to = block.to();
        this.maxDepth = limits.maxDepth();
        this.maxNumberBytes = limits.maxNumberBytes();
    }

    /** Returns the code of the kind of the value scanned last, with {@link #ESCAPED} for a string that has escapes. */
    int kind() {
        return kind;
    }

    /** Returns the index of the first byte from {@code at} on that is no space, tab or carriage return. */
    int skipSpace(int at) {
        int i = at;
        while (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r') {
            i++;
        }
        return i;
    }

    /**
     * Scans the value of a record's field that begins at {@code at} and returns the index after it.
     *
     * @param text the bytes of the block, which the loop over the fields has at hand
     */
    int value(byte[] text, int at) throws Refusal {
        byte first = text[at];
        if (first == '"') {
            return string(text, at);
        }
        return first == '{' || first == '[' ? container(at) : scalar(text, at);
    }

    /** Scans the string whose opening quote is at {@code at} and returns the index after its closing quote. */
    private int string(byte[] text, int at) throws Refusal {
        int i = at + 1;
        long seen = 0;
        int found = Kind.STRING.ordinal();
        while (true) {
            long word = Words.get(text, i);
            long marks = Words.specialMarks(word);
            seen |= word;
            if (marks == 0) {
                i += 8;
                continue;
            }
            i += Words.first(marks);
            if (text[i] == '"') {
                if ((seen & Words.HIGH_BITS) != 0) {
                    checkUtf8(at, i);
                }
                kind = found;
                return i + 1;
            }
            if (text[i] != '\\') {
                throw Refusal.grammar(i);
            }
            found |= ESCAPED;
            i = JsonEscapes.check(text, i);
        }
    }

    private void checkUtf8(int from, int to) throws Refusal {
        int malformed = Utf8.firstMalformed(bytes, from, to);
        if (malformed >= 0) {
            throw Refusal.grammar(malformed);
        }
    }

    /** Returns the index after the closing quote of the name scanned last. */
    int nameEnd() {
        return nameEnd;
    }

    /** Scans a name, its colon and the space around it, and returns the index of the value. */
    int name(int at) throws Refusal {
        if (bytes[at] != '"') {
            throw Refusal.grammar(at);
        }
        nameEnd = string(bytes, at);
        int colon = skipSpace(nameEnd);
        if (bytes[colon] != ':') {
            throw Refusal.grammar(colon);
        }
        return skipSpace(colon + 1);
    }

    private int scalar(byte[] text, int at) throws Refusal {
        byte first = text[at];
        if (first <= '9') {
            return shortNumber(text, at);
        }
        long word = Words.get(text, at);
        if (first == 't' && Words.equalFirst(word, TRUE, 4)) {
            kind = Kind.BOOLEAN.ordinal();
            return at + 4;
        }
        if (first == 'f' && Words.equalFirst(word, FALSE, 5)) {
            kind = Kind.BOOLEAN.ordinal();
            return at + 5;
        }
        if (first == 'n' && Words.equalFirst(word, NULL, 4)) {
            kind = Kind.NULL.ordinal();
            return at + 4;
        }
        throw Refusal.grammar(at);
    }

    private int shortNumber(byte[] text, int at) throws Refusal {
        int end = JsonNumber.shortEnd(text, at);
        if (end == at || (text[end] | 0x20) == 'e' || end - at > maxNumberBytes) {
            return number(at);
        }
        kind = Kind.NUMBER.ordinal();
        return end;
    }

    private int number(int at) throws Refusal {
        int end = JsonNumber.end(bytes, at, to);
        if (end < 0) {
            throw Refusal.grammar(~end);
        }
        if (end - at > maxNumberBytes) {
            throw Refusal.rule(
                    at, "a number has %d bytes; the most is %d (maxNumberBytes)".formatted(end - at, maxNumberBytes));
        }
        kind = Kind.NUMBER.ordinal();
        return end;
    }

    private int container(int at) throws Refusal {
        int depth = open(at, 1);
        boolean fresh = true;
        int i = at + 1;
        while (true) {
            i = skipSpace(i);
            if (!fresh || bytes[i] != closers[depth - 1]) {
                i = closers[depth - 1] == '}' ? name(i) : i;
                if (bytes[i] == '{' || bytes[i] == '[') {
                    depth = open(i, depth + 1);
                    fresh = true;
                    i++;
                    continue;
                }
                i = skipSpace(bytes[i] == '"' ? string(bytes, i) : scalar(bytes, i));
            }
            while (bytes[i] == closers[depth - 1]) {
                depth--;
                i++;
                if (depth == 0) {
                    kind = Kind.JSON.ordinal();
                    return i;
                }
                i = skipSpace(i);
            }
            if (bytes[i] != ',') {
                throw Refusal.grammar(i);
            }
            fresh = false;
            i++;
        }
    }

    /** Goes into the object or array that begins at {@code at}; the record around it is depth 1. */
    private int open(int at, int depth) throws Refusal {
        if (depth >= maxDepth) {
            throw Refusal.rule(
                    at,
                    "objects and arrays are nested %d deep; the most is %d (maxDepth)".formatted(depth + 1, maxDepth));
        }
        if (depth > closers.length) {
            closers = Arrays.copyOf(closers, 2 * closers.length);
        }
        closers[depth - 1] = (byte) (bytes[at] == '{' ? '}' : ']');
        return depth;
    }
}
