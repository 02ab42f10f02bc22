package dev.penstock.format.parquet.input;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Kind;
import java.util.Arrays;
import java.util.Base64;

/** Bytes that mean nothing known, in Base64 (RFC 4648, section 4, padded). */
record Base64Text() implements ValueText {

    @Override
    public Kind append(byte[] bytes, int offset, int length, ByteBuilder out) {
        out.append(Base64.getEncoder().encode(Arrays.copyOfRange(bytes, offset, offset + length)));
        return Kind.STRING;
    }
}
