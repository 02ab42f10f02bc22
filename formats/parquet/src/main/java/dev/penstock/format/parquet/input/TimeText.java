package dev.penstock.format.parquet.input;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Kind;

/**
 * Times of a day, as {@code HH:mm:ss.SSS} with as many digits as the unit has.
 *
 * @param digits how many digits a second has behind the point: 3, 6 or 9
 * @param utc whether the times are in UTC, and have a {@code Z}; else they are of no zone
 */
record TimeText(int digits, boolean utc) implements ValueText {

    private static final int SECONDS_OF_A_DAY = 86_400;

    @Override
    public Kind append(byte[] bytes, int offset, int length, ByteBuilder out) throws MalformedException {
        long time = WholeText.read(bytes, offset, length);
        long units = unitsOfASecond(digits);
        // Some writers say 24:00 for the end of a day.
        if (time < 0 || time > SECONDS_OF_A_DAY * units) {
            throw new MalformedException(
                    "a time of a day is %d; allowed is 0 to %d".formatted(time, SECONDS_OF_A_DAY * units));
        }
        append(time / units, time % units, out);
        if (utc) {
            out.append((byte) 'Z');
        }
        return Kind.STRING;
    }

    /** Appends a time without a zone. */
    void append(long second, long fraction, ByteBuilder out) {
        DigitWriter.appendUnsigned(out, second / 3600, 2);
        out.append((byte) ':');
        DigitWriter.appendUnsigned(out, second / 60 % 60, 2);
        out.append((byte) ':');
        DigitWriter.appendUnsigned(out, second % 60, 2);
        out.append((byte) '.');
        DigitWriter.appendUnsigned(out, fraction, digits);
    }

    static long unitsOfASecond(int digits) {
        return switch (digits) {
            case 3 -> 1_000;
            case 6 -> 1_000_000;
            default -> 1_000_000_000;
        };
    }
}
