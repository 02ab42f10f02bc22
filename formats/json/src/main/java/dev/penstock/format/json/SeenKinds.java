package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.penstock.data.FieldType;
import dev.penstock.data.Kind;
import java.util.Arrays;

/**
 * Which kinds the values of one field have, and so which type holds all of them. Used by one thread.
 *
 * <p>A null says nothing of the type, and neither does a record without the field.
 */
final class SeenKinds {

    private static final int WHOLE = 1 << Kind.values().length;
    private static final int FINITE = WHOLE << 1;
    private static final int ENDLESS = WHOLE << 2;

    private static final int MOST_DIGITS = 18;
    private static final int LEAST_ENDLESS = 300;
    private static final byte[] MOST = "9223372036854775807".getBytes(US_ASCII);
    private static final byte[] LEAST = "9223372036854775808".getBytes(US_ASCII);

    private int seen;

    /**
     * Adds a value.
     *
     * @param kind what {@link JsonScanner#kind()} says of it
     */
    void add(byte[] bytes, int from, int to, int kind) {
        int plain = kind & ~JsonScanner.ESCAPED;
        if (plain == Kind.NUMBER.ordinal()) {
            seen |= isWhole(bytes, from, to) ? WHOLE : isFinite(bytes, from, to) ? FINITE : ENDLESS;
        } else if (plain != Kind.NULL.ordinal()) {
            seen |= 1 << plain;
        }
    }

    /**
     * Returns the type of the field: whole numbers of 64 bits, other numbers that a double can come near to, one of
     * booleans, text, and objects or arrays; or, of values of several kinds or none, {@link FieldType#ANY}.
     */
    FieldType type() {
        if (seen == WHOLE) {
            return FieldType.INT64;
        }
        if (seen != 0 && (seen & ~(WHOLE | FINITE)) == 0) {
            return FieldType.DECIMAL;
        }
        if (seen == 1 << Kind.BOOLEAN.ordinal()) {
            return FieldType.BOOLEAN;
        }
        if (seen == 1 << Kind.STRING.ordinal()) {
            return FieldType.STRING;
        }
        return seen == 1 << Kind.JSON.ordinal() ? FieldType.JSON : FieldType.ANY;
    }

    /** Whether a number is written with digits alone and fits 64 bits; a zero with a minus would lose it. */
    private static boolean isWhole(byte[] bytes, int from, int to) {
        boolean negative = bytes[from] == '-';
        int first = negative ? from + 1 : from;
        int i = first;
        while (i < to && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        if (i < to || negative && bytes[first] == '0') {
            return false;
        }
        byte[] bound = negative ? LEAST : MOST;
        return to - first <= MOST_DIGITS
                || to - first == bound.length && Arrays.compare(bytes, first, to, bound, 0, bound.length) <= 0;
    }

    private static boolean isFinite(byte[] bytes, int from, int to) {
        boolean mayBeEndless = to - from >= LEAST_ENDLESS;
        for (int i = from; i < to && !mayBeEndless; i++) {
            mayBeEndless = (bytes[i] | 0x20) == 'e';
        }
        return !mayBeEndless || Double.isFinite(Double.parseDouble(new String(bytes, from, to - from, US_ASCII)));
    }
}
