package dev.penstock.format.parquet;

import org.apache.parquet.format.CompressionCodec;

/** How the pages of Parquet files are packed. */
public enum ParquetCodec {
    /** Not at all. */
    UNCOMPRESSED(CompressionCodec.UNCOMPRESSED),
    /** Snappy: fast, and known to every reader. */
    SNAPPY(CompressionCodec.SNAPPY),
    /** gzip: smaller, and much slower to write. */
    GZIP(CompressionCodec.GZIP),
    /**
     * Zstandard: smaller than gzip, and almost as fast as Snappy. Needs {@code com.github.luben:zstd-jni} on the class path,
     * which Penstock does not bring along.
     */
    ZSTD(CompressionCodec.ZSTD);

    private final CompressionCodec word;

    ParquetCodec(CompressionCodec word) {
        this.word = word;
    }

    /** Returns the codec as a file names it. */
    CompressionCodec word() {
        return word;
    }

    /** @throws IllegalStateException if the codec needs a library that is not there */
    PageCompressor compressor() {
        return switch (this) {
            case UNCOMPRESSED -> (page, out) -> out.append(page.array(), 0, page.size());
            case SNAPPY -> new SnappyCompressor();
            case GZIP -> new GzipCompressor();
            case ZSTD -> zstd();
        };
    }

    private static PageCompressor zstd() {
        try {
            return ZstdCompressor.load();
        } catch (LinkageError missing) {
            throw new IllegalStateException(
                    "the codec is ZSTD, and its library is not there or does not run here;"
                            + " add com.github.luben:zstd-jni, or take SNAPPY, GZIP or UNCOMPRESSED",
                    missing);
        }
    }
}
