package dev.penstock.format.parquet.input;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Kind;

/** Binary numbers of two bytes (FLOAT16), as the number of four bytes that each of them is. */
record HalfText() implements ValueText {

    private static final int LEAST_NORMAL_EXPONENT = -14;
    private static final int BIAS = 15;
    private static final int NO_NUMBER = 31;

    @Override
    public Kind append(byte[] bytes, int offset, int length, ByteBuilder out) {
        int bits = bytes[offset] & 0xFF | (bytes[offset + 1] & 0xFF) << Byte.SIZE;
        return FloatText.append(toFloat(bits), out);
    }

    private static float toFloat(int bits) {
        int exponent = bits >> 10 & 0x1F;
        int fraction = bits & 0x3FF;
        float size;
        if (exponent == NO_NUMBER) {
            size = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
        } else if (exponent == 0) {
            size = Math.scalb((float) fraction, LEAST_NORMAL_EXPONENT - 10);
        } else {
            size = Math.scalb((float) (fraction | 0x400), exponent - BIAS - 10);
        }
        return (bits & 0x8000) == 0 ? size : -size;
    }
}
