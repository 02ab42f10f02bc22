package dev.penstock.format.parquet.input;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Kind;

/**
 * Times since the beginning of 1970, as {@code yyyy-MM-ddTHH:mm:ss.SSSZ} with as many digits as the unit has.
 *
 * @param digits how many digits a second has behind the point: 3, 6 or 9
 * @param utc whether they are instants, and have a {@code Z}; else they are what a clock showed somewhere
 */
record InstantText(int digits, boolean utc) implements ValueText {

    private static final long SECONDS_OF_A_DAY = 86_400;

    @Override
    public Kind append(byte[] bytes, int offset, int length, ByteBuilder out) {
        long time = WholeText.read(bytes, offset, length);
        long units = TimeText.unitsOfASecond(digits);
        long second = Math.floorDiv(time, units);
        DayText.append(Math.floorDiv(second, SECONDS_OF_A_DAY), out);
        out.append((byte) 'T');
        new TimeText(digits, utc).append(Math.floorMod(second, SECONDS_OF_A_DAY), Math.floorMod(time, units), out);
        if (utc) {
            out.append((byte) 'Z');
        }
        return Kind.STRING;
    }
}
