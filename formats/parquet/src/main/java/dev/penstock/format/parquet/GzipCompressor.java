package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Packs pages with gzip at its usual level. */
final class GzipCompressor implements PageCompressor {

    @Override
    public void compress(ByteBuilder page, ByteBuilder out) throws IOException {
        var packed = new ByteArrayOutputStream(page.size() / 2 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(page.array(), 0, page.size());
        }
        out.append(packed.toByteArray());
    }
}
