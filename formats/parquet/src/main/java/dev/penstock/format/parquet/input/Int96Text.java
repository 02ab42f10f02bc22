package dev.penstock.format.parquet.input;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Kind;

/**
 * Times as Impala, Hive and old Sparks write them: nanoseconds of a day and the Julian day. They say nothing of a zone,
 * so their text has none.
 */
record Int96Text() implements ValueText {

    private static final long JULIAN_DAY_OF_1970 = 2_440_588;
    private static final long NANOS_OF_A_SECOND = 1_000_000_000;
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final TimeText TIME = new TimeText(9, false);

    @Override
    public Kind append(byte[] bytes, int offset, int length, ByteBuilder out) {
        long nanos = (long) ByteReader.LONGS.get(bytes, offset);
        long julianDay = (int) ByteReader.INTS.get(bytes, offset + Long.BYTES);
        long second = Math.floorDiv(nanos, NANOS_OF_A_SECOND);
        DayText.append(julianDay - JULIAN_DAY_OF_1970 + Math.floorDiv(second, SECONDS_OF_A_DAY), out);
        out.append((byte) 'T');
        TIME.append(Math.floorMod(second, SECONDS_OF_A_DAY), Math.floorMod(nanos, NANOS_OF_A_SECOND), out);
        return Kind.STRING;
    }
}
