package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import java.io.IOException;

/** Packs pages. Keeps no state, shared by threads; the same bytes always become the same. */
interface PageCompressor {

    /** Appends the packed bytes of a page. */
    void compress(ByteBuilder page, ByteBuilder out) throws IOException;
}
