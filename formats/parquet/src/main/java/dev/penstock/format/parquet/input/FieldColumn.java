package dev.penstock.format.parquet.input;

import dev.penstock.data.Column;
import java.io.IOException;
import java.util.List;

/** A field of the records while its values are gathered for a batch. Used by one thread. */
interface FieldColumn {

    /** Returns the columns of the file that it needs. */
    List<LeafNode> leaves();

    /** Begins with a row group: a reader for each of {@link #leaves()}. */
    void begin(List<LeafReader> readers);

    /** Returns how many rows can be appended now; 0 at the end of the row group. */
    int available() throws IOException, MalformedException;

    /** Appends the values of the next rows, as many as are available or fewer. */
    void append(int rows) throws IOException, MalformedException;

    /** Returns for messages where the values are. */
    String place();

    /** Returns about how much memory the values take that are gathered. */
    long bytes();

    /** Returns the values that are gathered, and begins a batch without any. */
    Column take();
}
