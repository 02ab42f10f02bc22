package dev.penstock.format.parquet.input;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Kind;
import dev.penstock.data.Utf8;

/** Text in UTF-8, as it stands. */
record Utf8Text() implements ValueText {

    @Override
    public Kind append(byte[] bytes, int offset, int length, ByteBuilder out) throws MalformedException {
        int broken = Utf8.firstMalformed(bytes, offset, offset + length);
        if (broken >= 0) {
            throw new MalformedException("byte %d of a text is 0x%02X, which is not UTF-8; allowed is text in UTF-8"
                    .formatted(broken - offset + 1, bytes[broken] & 0xFF));
        }
        out.append(bytes, offset, length);
        return Kind.STRING;
    }
}
