package dev.penstock.format.json;

/**
 * How big a thing in a JSON lines file may be, so that no file can take more memory or time than is meant for it.
 *
 * <pre>{@code
 * JsonLimits limits = JsonLimits.standard().withMaxRecordBytes(64 << 20);
 * }</pre>
 *
 * @param maxRecordBytes the most bytes of a line, without its newline
 * @param chunkBytes how many bytes are read and decoded at a time
 * @param maxDepth how deep objects and arrays may be nested; the record itself is 1
 * @param maxNumberBytes the most bytes of a number
 * @param maxFields how many fields a description may find; their names together may take {@code maxRecordBytes}
 * @param maxCells the most lines times fields of one chunk, a line at least
 */
public record JsonLimits(
        int maxRecordBytes, int chunkBytes, int maxDepth, int maxNumberBytes, int maxFields, int maxCells) {

    private static final int MOST_BYTES = 1 << 29;

    public JsonLimits {
        check("maxRecordBytes", maxRecordBytes, 1, MOST_BYTES);
        check("chunkBytes", chunkBytes, 16, MOST_BYTES);
        check("maxDepth", maxDepth, 1, MOST_BYTES);
        check("maxNumberBytes", maxNumberBytes, 1, MOST_BYTES);
        check("maxFields", maxFields, 1, MOST_BYTES);
        check("maxCells", maxCells, 1, MOST_BYTES);
    }

    /** Returns 16 MiB a record, 256 KiB a chunk, depth 1,000, numbers of 1,000 bytes, 10,000 fields, 1,000,000 cells. */
    public static JsonLimits standard() {
        return new JsonLimits(16 << 20, 256 << 10, 1_000, 1_000, 10_000, 1_000_000);
    }

    public JsonLimits withMaxRecordBytes(int bytes) {
        return new JsonLimits(bytes, chunkBytes, maxDepth, maxNumberBytes, maxFields, maxCells);
    }

    public JsonLimits withChunkBytes(int bytes) {
        return new JsonLimits(maxRecordBytes, bytes, maxDepth, maxNumberBytes, maxFields, maxCells);
    }

    public JsonLimits withMaxDepth(int depth) {
        return new JsonLimits(maxRecordBytes, chunkBytes, depth, maxNumberBytes, maxFields, maxCells);
    }

    public JsonLimits withMaxNumberBytes(int bytes) {
        return new JsonLimits(maxRecordBytes, chunkBytes, maxDepth, bytes, maxFields, maxCells);
    }

    public JsonLimits withMaxFields(int fields) {
        return new JsonLimits(maxRecordBytes, chunkBytes, maxDepth, maxNumberBytes, fields, maxCells);
    }

    public JsonLimits withMaxCells(int cells) {
        return new JsonLimits(maxRecordBytes, chunkBytes, maxDepth, maxNumberBytes, maxFields, cells);
    }

    /** Returns limits with chunks that are as big as wanted, as far as that is allowed, and not smaller than these. */
    JsonLimits withChunkBytesOfAtLeast(int wanted) {
        return withChunkBytes(Math.max(chunkBytes, Math.min(wanted, MOST_BYTES)));
    }

    private static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s is %d; allowed is %d to %d".formatted(name, value, least, most));
        }
    }
}
