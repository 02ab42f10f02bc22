package dev.penstock.format.parquet.input;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Decimal numbers that are stored as bytes, the highest first, with all digits of their scale.
 *
 * @param scale how many digits stand behind the point
 */
record DecimalText(int scale) implements ValueText {

    /** Databases end at 38 or 76 digits; the time to write one grows faster than its digits. */
    static final int MOST_DIGITS = 1_000;

    private static final int MOST_BYTES = MOST_DIGITS / 2;

    @Override
    public Kind append(byte[] bytes, int offset, int length, ByteBuilder out) throws MalformedException {
        if (length < 1 || length > MOST_BYTES) {
            throw new MalformedException(
                    "a decimal number has %d bytes; allowed is 1 to %d".formatted(length, MOST_BYTES));
        }
        BigInteger unscaled = new BigInteger(bytes, offset, length);
        out.append(new BigDecimal(unscaled, scale).toPlainString());
        return Kind.NUMBER;
    }
}
