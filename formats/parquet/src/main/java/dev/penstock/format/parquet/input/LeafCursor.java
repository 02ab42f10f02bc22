package dev.penstock.format.parquet.input;

import dev.penstock.data.ByteBuilder;
import dev.penstock.data.Kind;
import java.io.IOException;

/** The values of a column one by one, with their levels. Used by one thread. */
final class LeafCursor {

    /** The repetition level behind the last value. */
    static final int END = -1;

    private final LeafNode column;
    private LeafReader reader;
    private int index;
    private int count;
    private int value;

    LeafCursor(LeafNode column) {
        this.column = column;
    }

    LeafNode column() {
        return column;
    }

    /** Begins with a row group. */
    void begin(LeafReader newReader) {
        reader = newReader;
        index = 0;
        count = 0;
        value = 0;
    }

    /** Returns at which level the value repeats, or {@link #END}. */
    int repetition() throws IOException, MalformedException {
        return load() ? reader.repetition(index) : END;
    }

    /** Returns how much of the way to the value is there. */
    int definition() throws IOException, MalformedException {
        if (!load()) {
            throw new MalformedException("the column ends before its last row does").at(place());
        }
        return reader.definition(index);
    }

    /** Appends the text of the value, which is there. */
    Kind append(ByteBuilder text) throws MalformedException {
        ValueBlock values = reader.values();
        return column.text().append(values.bytes(), values.offsets[value], values.lengths[value], text);
    }

    /** Goes to the next value. */
    void advance() throws IOException, MalformedException {
        value += definition() == column.maxDefinition() ? 1 : 0;
        index++;
    }

    /** Returns for messages where the value is. */
    String place() {
        return reader.place();
    }

    private boolean load() throws IOException, MalformedException {
        if (index < count) {
            return true;
        }
        index = 0;
        value = 0;
        try {
            count = Math.min(reader.available(), ValueBlock.CAPACITY);
            if (count > 0) {
                reader.read(count);
            }
        } catch (MalformedException e) {
            throw e.at(place());
        }
        return count > 0;
    }
}
