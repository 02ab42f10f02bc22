package dev.penstock.format.parquet.input;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Kind;

/** Truth values of one byte each, in words. */
record BooleanText() implements ValueText {

    private static final byte[] TRUE = "true".getBytes(US_ASCII);
    private static final byte[] FALSE = "false".getBytes(US_ASCII);

    @Override
    public Kind append(byte[] bytes, int offset, int length, ByteBuilder out) {
        out.append(bytes[offset] == 0 ? FALSE : TRUE);
        return Kind.BOOLEAN;
    }
}
