package dev.penstock.format.parquet.input;

/**
 * How Parquet files are read, and how big a thing in one may be, so that no file can take more memory or time than is
 * meant for it.
 *
 * <pre>{@code
 * ParquetInputOptions options = ParquetInputOptions.standard().withMaxPageBytes(256 << 20);
 * }</pre>
 *
 * @param maxFooterBytes the most bytes of a footer
 * @param maxPageBytes the most bytes of a page or dictionary, packed and unpacked (DuckDB writes 100 MB); also of 1,024 values that are spelled
 *     by what they share with the one before
 * @param maxHeldBytes the most bytes of all the pages and dictionaries that are in memory at a time: one of each for
 *     every column that is read
 * @param maxValueBytes the most bytes of the text of one value, be it a string or the JSON of a nested one
 * @param maxRowGroupRows the most rows of a row group
 * @param chunkBytes about how many bytes of text, with 9 for each value, are decoded at a time
 * @param binaryAsText whether BINARY columns without a logical type hold text in UTF-8, as old writers leave it; else
 *     their values become Base64
 */
public record ParquetInputOptions(
        int maxFooterBytes,
        int maxPageBytes,
        long maxHeldBytes,
        int maxValueBytes,
        long maxRowGroupRows,
        int chunkBytes,
        boolean binaryAsText) {

    private static final int MOST_BYTES = 1 << 29;
    private static final long MOST_HELD = 1L << 30;

    public ParquetInputOptions {
        check("maxFooterBytes", maxFooterBytes, 1, MOST_BYTES);
        check("maxPageBytes", maxPageBytes, 1, MOST_BYTES);
        check("maxHeldBytes", maxHeldBytes, 1, Long.MAX_VALUE);
        check("maxValueBytes", maxValueBytes, 1, MOST_BYTES);
        check("maxRowGroupRows", maxRowGroupRows, 1, Long.MAX_VALUE);
        check("chunkBytes", chunkBytes, 16, MOST_BYTES);
    }

    /**
     * Returns footers of 16 MiB, pages of 128 MiB, a quarter of the heap but at most 1 GiB for the pages that are held,
     * values of 16 MiB, row groups of 100,000,000 rows, chunks of 256 KiB, and Base64 for bytes of no type.
     */
    public static ParquetInputOptions standard() {
        long held = Math.min(MOST_HELD, Runtime.getRuntime().maxMemory() / 4);
        return new ParquetInputOptions(16 << 20, 128 << 20, held, 16 << 20, 100_000_000, 256 << 10, false);
    }

    public ParquetInputOptions withMaxFooterBytes(int bytes) {
        return new ParquetInputOptions(
                bytes, maxPageBytes, maxHeldBytes, maxValueBytes, maxRowGroupRows, chunkBytes, binaryAsText);
    }

    public ParquetInputOptions withMaxPageBytes(int bytes) {
        return new ParquetInputOptions(
                maxFooterBytes, bytes, maxHeldBytes, maxValueBytes, maxRowGroupRows, chunkBytes, binaryAsText);
    }

    public ParquetInputOptions withMaxHeldBytes(long bytes) {
        return new ParquetInputOptions(
                maxFooterBytes, maxPageBytes, bytes, maxValueBytes, maxRowGroupRows, chunkBytes, binaryAsText);
    }

    public ParquetInputOptions withMaxValueBytes(int bytes) {
        return new ParquetInputOptions(
                maxFooterBytes, maxPageBytes, maxHeldBytes, bytes, maxRowGroupRows, chunkBytes, binaryAsText);
    }

    public ParquetInputOptions withMaxRowGroupRows(long rows) {
        return new ParquetInputOptions(
                maxFooterBytes, maxPageBytes, maxHeldBytes, maxValueBytes, rows, chunkBytes, binaryAsText);
    }

    public ParquetInputOptions withChunkBytes(int bytes) {
        return new ParquetInputOptions(
                maxFooterBytes, maxPageBytes, maxHeldBytes, maxValueBytes, maxRowGroupRows, bytes, binaryAsText);
    }

    public ParquetInputOptions withBinaryAsText(boolean asText) {
        return new ParquetInputOptions(
                maxFooterBytes, maxPageBytes, maxHeldBytes, maxValueBytes, maxRowGroupRows, chunkBytes, asText);
    }

    /** Returns options with chunks that are as big as wanted, as far as that is allowed, and not smaller than these. */
    ParquetInputOptions withChunkBytesOfAtLeast(int wanted) {
        return withChunkBytes(Math.max(chunkBytes, Math.min(wanted, MOST_BYTES)));
    }

    private static void check(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s is %d; allowed is %d to %d".formatted(name, value, least, most));
        }
    }
}
