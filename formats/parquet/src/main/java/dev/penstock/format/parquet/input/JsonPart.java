package dev.penstock.format.parquet.input;

import java.io.IOException;

/**
 * A part of a nested value that is put together from columns: each knows the columns below it, and moves their cursors.
 *
 * <p>Used by one thread.
 */
interface JsonPart {

    /** Writes the next value of this part, which is there. */
    void write(JsonText out) throws IOException, MalformedException;

    /** Passes over the one place that every column below has where this part is not there. */
    void pass() throws IOException, MalformedException;

    /** Returns the cursor of a column below: all have the same levels as far as this part goes. */
    LeafCursor first();
}
