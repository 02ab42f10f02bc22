package dev.penstock.format.parquet.input;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Kind;

/**
 * Binary numbers of four or eight bytes, with the fewest digits that lead back to them. What is no number in JSON
 * ({@code NaN}, {@code Infinity}, {@code -Infinity}) is text.
 */
record FloatText() implements ValueText {

    @Override
    public Kind append(byte[] bytes, int offset, int length, ByteBuilder out) {
        if (length == Float.BYTES) {
            return append(Float.intBitsToFloat((int) ByteReader.INTS.get(bytes, offset)), out);
        }
        double value = Double.longBitsToDouble((long) ByteReader.LONGS.get(bytes, offset));
        out.append(Double.isFinite(value) ? ShortestDecimal.of(value) : Double.toString(value));
        return Double.isFinite(value) ? Kind.NUMBER : Kind.STRING;
    }

    static Kind append(float value, ByteBuilder out) {
        out.append(Float.isFinite(value) ? ShortestDecimal.of(value) : Float.toString(value));
        return Float.isFinite(value) ? Kind.NUMBER : Kind.STRING;
    }
}
