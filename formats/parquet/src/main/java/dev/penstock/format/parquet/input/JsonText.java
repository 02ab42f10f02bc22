package dev.penstock.format.parquet.input;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Kind;

/** JSON that is being written behind other text, up to a most of bytes. Used by one thread. */
final class JsonText {

    private static final byte[] NULL = "null".getBytes(US_ASCII);
    private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);

    private final int mostBytes;
    private final ByteBuilder value = new ByteBuilder(64);
    private ByteBuilder out = value;
    private int from;

    /** @param mostBytes the most bytes of the JSON */
    JsonText(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Begins to write behind other text. */
    void begin(ByteBuilder text) {
        out = text;
        from = text.size();
    }

    /** Returns a name as it stands in an object, with its quotes and the colon. */
    static byte[] name(String name) {
        ByteBuilder quoted = new ByteBuilder(name.length() + 3);
        byte[] bytes = name.getBytes(UTF_8);
        quote(bytes, 0, bytes.length, quoted);
        quoted.append((byte) ':');
        return quoted.toByteArray();
    }

    void append(char sign) throws MalformedException {
        out.append((byte) sign);
        check();
    }

    void append(byte[] text) throws MalformedException {
        out.append(text);
        check();
    }

    void appendNull() throws MalformedException {
        append(NULL);
    }

    /** Appends the value at which a cursor stands. */
    void append(LeafCursor cursor) throws MalformedException {
        value.size(0);
        Kind kind = cursor.append(value);
        switch (kind) {
            case MISSING, NULL -> out.append(NULL);
            case STRING -> quote(value.array(), 0, value.size(), out);
            case NUMBER, BOOLEAN, JSON -> out.append(value.array(), 0, value.size());
        }
        check();
    }

    /** Appends the value at which a cursor stands as a name. */
    void appendName(LeafCursor cursor) throws MalformedException {
        value.size(0);
        if (!cursor.append(value).isPresent()) {
            value.append(NULL);
        }
        quote(value.array(), 0, value.size(), out);
        append(':');
    }

    private void check() throws MalformedException {
        if (out.size() - from > mostBytes) {
            throw new MalformedException(
                    "a value has more than %d bytes of JSON; the most is %d".formatted(mostBytes, mostBytes));
        }
    }

    private static void quote(byte[] bytes, int offset, int length, ByteBuilder out) {
        out.append((byte) '"');
        for (int i = offset; i < offset + length; i++) {
            byte value = bytes[i];
            if (value == '"' || value == '\\') {
                out.append((byte) '\\');
                out.append(value);
            } else if (value >= 0 && value < ' ') {
                out.append(new byte[] {'\\', 'u', '0', '0', HEX[value >> 4], HEX[value & 15]});
            } else {
                out.append(value);
            }
        }
        out.append((byte) '"');
    }
}
