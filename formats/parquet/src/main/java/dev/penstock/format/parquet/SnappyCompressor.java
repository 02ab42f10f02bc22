package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import java.io.IOException;
import org.xerial.snappy.Snappy;

/** Packs pages with Snappy. */
final class SnappyCompressor implements PageCompressor {

    @Override
    public void compress(ByteBuilder page, ByteBuilder out) throws IOException {
        byte[] target = out.reserve(Snappy.maxCompressedLength(page.size()));
        int length = Snappy.compress(page.array(), 0, page.size(), target, out.size());
        out.size(out.size() + length);
    }
}
