package dev.penstock.format.parquet.input;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Kind;
import java.math.BigDecimal;

/**
 * Decimal numbers that are stored as whole ones, with all digits of their scale.
 *
 * @param scale how many digits stand behind the point
 */
record WholeDecimalText(int scale) implements ValueText {

    @Override
    public Kind append(byte[] bytes, int offset, int length, ByteBuilder out) {
        out.append(
                BigDecimal.valueOf(WholeText.read(bytes, offset, length), scale).toPlainString());
        return Kind.NUMBER;
    }
}
