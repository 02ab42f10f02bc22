package dev.penstock.format.parquet.input;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The fewest digits that lead back to a binary number.
 *
 * <p>Before Java 19 the JDK writes some numbers with more digits than they need, such as {@code 8.41E21} as
 * {@code 8.409999999999999E21}; the text is not to depend on the Java that runs.
 */
final class ShortestDecimal {

    private static final boolean EXACT_ALREADY = Runtime.version().feature() >= 19;
    /** Numbers of fewer digits are never written too long, unless they are very small. */
    private static final int LONG_DOUBLE = 16;

    private static final int LONG_FLOAT = 8;

    private ShortestDecimal() {}

    /** @param value a finite number */
    static String of(double value) {
        String text = Double.toString(value);
        boolean suspect = text.length() > LONG_DOUBLE || Math.abs(value) < Double.MIN_NORMAL;
        if (EXACT_ALREADY || !suspect || value == 0) {
            return text;
        }
        BigDecimal shortest = new BigDecimal(text);
        BigDecimal shorter = rounded(shortest);
        while (shorter.precision() < shortest.precision() && shorter.doubleValue() == value) {
            shortest = shorter;
            shorter = rounded(shortest);
        }
        return javaText(shortest, text);
    }

    /** @param value a finite number */
    static String of(float value) {
        String text = Float.toString(value);
        boolean suspect = text.length() > LONG_FLOAT || Math.abs(value) < Float.MIN_NORMAL;
        if (EXACT_ALREADY || !suspect || value == 0) {
            return text;
        }
        BigDecimal shortest = new BigDecimal(text);
        BigDecimal shorter = rounded(shortest);
        while (shorter.precision() < shortest.precision() && shorter.floatValue() == value) {
            shortest = shorter;
            shorter = rounded(shortest);
        }
        return javaText(shortest, text);
    }

    private static BigDecimal rounded(BigDecimal number) {
        // There are two digits always, and the closest two are taken.
        int digits = Math.max(2, number.precision() - 1);
        return number.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    /** Writes a number in the form of the JDK: plain from 0.001 to 10,000,000, else with one digit before the point. */
    private static String javaText(BigDecimal number, String text) {
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = text.indexOf('E');
        if (exponent < 0) {
            return stripped.scale() <= 0 ? stripped.setScale(1).toPlainString() : stripped.toPlainString();
        }
        String digits = stripped.unscaledValue().abs().toString();
        int power = digits.length() - 1 - stripped.scale();
        String rest = digits.length() == 1 ? "0" : digits.substring(1);
        return (stripped.signum() < 0 ? "-" : "") + digits.charAt(0) + "." + rest + "E" + power;
    }
}
