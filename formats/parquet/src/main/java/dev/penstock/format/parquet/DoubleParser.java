package dev.penstock.format.parquet;

import dev.penstock.data.Column;
import dev.penstock.data.ShortDecimal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads decimal numbers as the bits of the nearest double: digits, with a minus, a point and an exponent where there are
 * such. What is beyond the doubles is infinite.
 *
 * <p>Where digits and power of ten are both exact as doubles, one division or multiplication rounds as it has to; other
 * numbers go through {@link Double#parseDouble}.
 */
final class DoubleParser implements NumberParser {

    /** No number has these bits. */
    private static final long NONE = Double.doubleToRawLongBits(Double.NaN);

    private static final int LONG_DIGITS = 18;
    private static final long MOST_EXACT = 1L << 53;
    private static final double[] POWERS = new double[23];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    @Override
    public int read(Column column, int[] rows, int from, int to, long[] numbers) {
        Optional<long[]> decimals = column.decimals();
        return decimals.isPresent()
                ? readDecimals(decimals.get(), rows, from, to, numbers)
                : readTexts(column, rows, from, to, numbers);
    }

    private static int readDecimals(long[] decimals, int[] rows, int from, int to, long[] numbers) {
        for (int i = from; i < to; i++) {
            long decimal = decimals[rows[i]];
            numbers[i] = Double.doubleToRawLongBits(value(ShortDecimal.unscaled(decimal), ShortDecimal.scale(decimal)));
        }
        return to;
    }

    private static double value(long unscaled, int scale) {
        boolean isExact = Math.abs(unscaled) <= MOST_EXACT && scale < POWERS.length;
        return isExact
                ? unscaled / POWERS[scale]
                : BigDecimal.valueOf(unscaled, scale).doubleValue();
    }

    private static int readTexts(Column column, int[] rows, int from, int to, long[] numbers) {
        byte[] bytes = column.bytes();
        for (int i = from; i < to; i++) {
            int offset = column.offset(rows[i]);
            int length = column.length(rows[i]);
            boolean isNegative = length > 0 && bytes[offset] == '-';
            int sign = isNegative ? 1 : 0;
            long decimal = DigitText.read(bytes, offset + sign, length - sign);
            long unscaled = ShortDecimal.unscaled(decimal);
            if (decimal != ShortDecimal.NONE && unscaled <= MOST_EXACT) {
                double value = unscaled / POWERS[ShortDecimal.scale(decimal)];
                numbers[i] = Double.doubleToRawLongBits(isNegative ? -value : value);
            } else {
                numbers[i] = bits(bytes, offset, length);
            }
            if (numbers[i] == NONE) {
                return i;
            }
        }
        return to;
    }

    @Override
    public String allowed() {
        return "decimal numbers";
    }

    private static long bits(byte[] bytes, int offset, int length) {
        int end = offset + length;
        boolean isNegative = length > 0 && bytes[offset] == '-';
        int at = isNegative ? offset + 1 : offset;
        long unscaled = 0;
        int digits = 0;
        int point = -1;
        for (; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                unscaled = unscaled * 10 + digit;
                digits++;
            } else if (bytes[at] == '.' && point < 0) {
                point = digits;
            } else {
                break;
            }
        }
        int scale = point < 0 ? 0 : digits - point;
        if (at == end && digits > 0 && digits <= LONG_DIGITS && unscaled <= MOST_EXACT && scale < POWERS.length) {
            double value = unscaled / POWERS[scale];
            return Double.doubleToRawLongBits(isNegative ? -value : value);
        }
        boolean isNumber = digits > 0 && (at == end || isExponent(bytes, at, end));
        return isNumber ? slowBits(bytes, offset, length) : NONE;
    }

    private static long slowBits(byte[] bytes, int offset, int length) {
        String text = new String(bytes, offset, length, StandardCharsets.US_ASCII);
        return Double.doubleToRawLongBits(Double.parseDouble(text));
    }

    private static boolean isExponent(byte[] bytes, int from, int end) {
        if (bytes[from] != 'e' && bytes[from] != 'E') {
            return false;
        }
        boolean isSigned = from + 1 < end && (bytes[from + 1] == '-' || bytes[from + 1] == '+');
        int first = isSigned ? from + 2 : from + 1;
        for (int i = first; i < end; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        return first < end;
    }
}
