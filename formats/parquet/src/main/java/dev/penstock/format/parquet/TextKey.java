package dev.penstock.format.parquet;

/**
 * Three longs that stand for a text. Up to {@link #SHORT} bytes they are the bytes themselves, and nothing else of the text
 * has to be compared. Used by one thread.
 */
final class TextKey {

    /** So many bytes are read without a branch, since the lengths of texts are hard to foretell. */
    static final int SHORT = 3 * Long.BYTES;

    /** So many are stored. */
    static final int LONGS = 4;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final long SECOND_FACTOR = 0xC2B2AE3D27D4EB4FL;
    private static final long THIRD_FACTOR = 0xD6E8FEB86659FD93L;

    /** The bytes of a word that belong to a text, by how many bytes it has from there on, and {@link #MASK_OF_NONE} more. */
    private static final long[] MASKS = new long[2 * SHORT];

    private static final int MASK_OF_NONE = 2 * Long.BYTES;

    static {
        for (int i = 0; i < MASKS.length; i++) {
            int bytes = Math.max(0, Math.min(Long.BYTES, i - MASK_OF_NONE));
            MASKS[i] = bytes == 0 ? 0 : -1L >>> Long.SIZE - Byte.SIZE * bytes;
        }
    }

    /** A short text with room behind it. */
    private final byte[] roomy = new byte[SHORT];

    private long first;
    private long second;
    private long third;
    private int length;

    /** Reads a slice. */
    void read(byte[] bytes, int offset, int textLength) {
        length = textLength;
        if (textLength > SHORT || offset + SHORT > bytes.length) {
            readOther(bytes, offset);
        } else {
            readShort(bytes, offset);
        }
    }

    private void readShort(byte[] bytes, int offset) {
        first = Slices.readLong(bytes, offset) & MASKS[length + MASK_OF_NONE];
        second = Slices.readLong(bytes, offset + Long.BYTES) & MASKS[length - Long.BYTES + MASK_OF_NONE];
        third = Slices.readLong(bytes, offset + 2 * Long.BYTES) & MASKS[length - 2 * Long.BYTES + MASK_OF_NONE];
    }

    private void readOther(byte[] bytes, int offset) {
        if (length <= SHORT) {
            System.arraycopy(bytes, offset, roomy, 0, length);
            readShort(roomy, 0);
            return;
        }
        first = Slices.readLong(bytes, offset);
        second = Slices.key(bytes, offset, length);
        third = Slices.readLong(bytes, offset + length - Long.BYTES);
    }

    /** Writes what is compared by {@link #is}, behind that of other keys. */
    void store(long[] keys, int number) {
        int at = number * LONGS;
        keys[at] = first;
        keys[at + 1] = second;
        keys[at + 2] = third;
        keys[at + 3] = length;
    }

    /** Whether a stored key is the same. */
    boolean is(long[] keys, int number) {
        int at = number * LONGS;
        return keys[at] == first && keys[at + 1] == second && keys[at + 2] == third && keys[at + 3] == length;
    }

    /** Returns a number that equal texts share and others hardly do, in its high bits. */
    long hash() {
        return (first * FACTOR + second * SECOND_FACTOR + third * THIRD_FACTOR + length) * FACTOR;
    }
}
