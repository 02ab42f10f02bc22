package dev.penstock.format.parquet.input;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Kind;
import java.util.UUID;

/** Identifiers of 16 bytes, in hexadecimal digits with hyphens. */
record UuidText() implements ValueText {

    @Override
    public Kind append(byte[] bytes, int offset, int length, ByteBuilder out) {
        long high = Long.reverseBytes((long) ByteReader.LONGS.get(bytes, offset));
        long low = Long.reverseBytes((long) ByteReader.LONGS.get(bytes, offset + Long.BYTES));
        out.append(new UUID(high, low).toString());
        return Kind.STRING;
    }
}
