package dev.penstock.format.parquet.input;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Kind;

/** Spans of months, days and milliseconds, as ISO 8601 has them: {@code P14M3DT12.500S}. */
record IntervalText() implements ValueText {

    static final int WIDTH = 12;

    @Override
    public Kind append(byte[] bytes, int offset, int length, ByteBuilder out) {
        out.append((byte) 'P');
        append(bytes, offset, 'M', out);
        append(bytes, offset + 4, 'D', out);
        long millis = unsigned(bytes, offset + 8);
        out.append((byte) 'T');
        DigitWriter.appendUnsigned(out, millis / 1000, 1);
        out.append((byte) '.');
        DigitWriter.appendUnsigned(out, millis % 1000, 3);
        out.append((byte) 'S');
        return Kind.STRING;
    }

    private static void append(byte[] bytes, int offset, char unit, ByteBuilder out) {
        DigitWriter.appendUnsigned(out, unsigned(bytes, offset), 1);
        out.append((byte) unit);
    }

    private static long unsigned(byte[] bytes, int offset) {
        return (int) ByteReader.INTS.get(bytes, offset) & 0xFFFFFFFFL;
    }
}
