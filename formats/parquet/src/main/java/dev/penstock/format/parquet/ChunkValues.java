package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import java.util.Optional;
import org.apache.parquet.format.Encoding;

/** The values of a column in a row group in the encoding they get, nulls left out, to be cut into pages. */
sealed interface ChunkValues permits PlainTexts, PlainNumbers, PlainBooleans, DictionaryCodes {

    /** Returns how the pages are encoded. */
    Encoding encoding();

    /** Returns the page that has to stand before the others, if there is one. */
    Optional<DictionaryBody> dictionary();

    /** Returns where a page ends that begins with a value: at {@code to}, or where it has {@code bytes} or a little more. */
    int end(int from, int to, int bytes);

    /** Appends the values of a page. */
    void append(int from, int to, ByteBuilder page);

    /** Returns the bounds of the values of a page, of which there is one at least. */
    Bounds bounds(int from, int to);
}
