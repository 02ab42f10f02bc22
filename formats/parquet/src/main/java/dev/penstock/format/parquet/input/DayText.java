package dev.penstock.format.parquet.input;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Kind;
import java.time.LocalDate;

/** Days since the first of 1970, as {@code yyyy-MM-dd}. */
record DayText() implements ValueText {

    @Override
    public Kind append(byte[] bytes, int offset, int length, ByteBuilder out) {
        append(WholeText.read(bytes, offset, length), out);
        return Kind.STRING;
    }

    /** Appends a day as ISO 8601 has it: years that have not four digits have a sign. */
    static void append(long day, ByteBuilder out) {
        out.append(LocalDate.ofEpochDay(day).toString());
    }
}
