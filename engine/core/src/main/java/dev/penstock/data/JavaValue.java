package dev.penstock.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.UUID;

/** Turns Java objects into values: a text and a kind. */
final class JavaValue {

    private JavaValue() {}

    /** Adds an object to a column, or throws {@link IllegalArgumentException} if it cannot be a value. */
    static void addTo(ColumnBuilder column, Object value) {
        if (value == null) {
            column.addNone(Kind.NULL);
        } else if (value instanceof CharSequence || value instanceof Character || value instanceof Enum<?>) {
            column.add(Kind.STRING, wellFormed(value.toString()));
        } else if (value instanceof Number number) {
            column.add(Kind.NUMBER, numberText(number));
        } else if (value instanceof Boolean) {
            column.add(Kind.BOOLEAN, value.toString());
        } else if (value instanceof TemporalAccessor || value instanceof UUID || value instanceof Path) {
            column.add(Kind.STRING, wellFormed(value.toString()));
        } else if (value instanceof Map<?, ?> || value instanceof Iterable<?>) {
            StringBuilder json = new StringBuilder();
            appendJson(json, value);
            column.add(Kind.JSON, wellFormed(json.toString()));
        } else {
            throw new IllegalArgumentException(
                    "a %s cannot be a value; allowed are text, numbers, booleans, times, maps "
                                    .formatted(value.getClass().getName())
                            + "and lists");
        }
    }

    /** Refuses half of a surrogate pair, for which UTF-8 has no bytes. */
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    i++;
                } else {
                    throw new IllegalArgumentException(
                            "character %d is half of a surrogate pair; allowed are whole characters".formatted(i + 1));
                }
            }
        }
        return text;
    }

    private static String numberText(Number number) {
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("%s cannot be a value; numbers are finite".formatted(number));
            }
        }
        boolean plain = number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte
                || number instanceof BigInteger
                || number instanceof BigDecimal;
        return plain ? number.toString() : new BigDecimal(number.toString()).toString();
    }

    private static void appendJson(StringBuilder json, Object value) {
        if (value instanceof Path) {
            appendQuoted(json, value.toString());
        } else if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.append(separator);
                appendQuoted(json, String.valueOf(entry.getKey()));
                json.append(':');
                appendJson(json, entry.getValue());
                separator = ",";
            }
            json.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof Iterable<?> list) {
            json.append('[');
            String separator = "";
            for (Object element : list) {
                json.append(separator);
                appendJson(json, element);
                separator = ",";
            }
            json.append(']');
        } else if (value instanceof Number number) {
            json.append(numberText(number));
        } else if (value == null || value instanceof Boolean) {
            json.append(value);
        } else {
            appendQuoted(json, value.toString());
        }
    }

    private static void appendQuoted(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
