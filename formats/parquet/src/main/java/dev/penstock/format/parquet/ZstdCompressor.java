package dev.penstock.format.parquet;

import com.github.luben.zstd.Zstd;
import dev.penstock.data.ByteBuilder;
import java.io.IOException;

/** Packs pages with Zstandard. The only class that needs its library. */
final class ZstdCompressor implements PageCompressor {

    /** That of Apache Parquet. */
    private static final int LEVEL = 3;

    /**
     * Looks for the library.
     *
     * @throws LinkageError if it is not there
     */
    static ZstdCompressor load() {
        Zstd.compressBound(0);
        return new ZstdCompressor();
    }

    @Override
    public void compress(ByteBuilder page, ByteBuilder out) throws IOException {
        int most = Math.toIntExact(Zstd.compressBound(page.size()));
        byte[] target = out.reserve(most);
        long length = Zstd.compressByteArray(target, out.size(), most, page.array(), 0, page.size(), LEVEL);
        if (Zstd.isError(length)) {
            throw new IOException("Zstandard does not pack a page: " + Zstd.getErrorName(length));
        }
        out.size(out.size() + (int) length);
    }
}
