package dev.penstock.format.parquet.input;

/** The distinct values of a column chunk, by number. Immutable. */
final class Dictionary {

    private final byte[] bytes;
    private final int size;
    private final int width;
    private final int[] offsets;

    private Dictionary(byte[] bytes, int size, int width, int[] offsets) {
        this.bytes = bytes;
        this.size = size;
        this.width = width;
        this.offsets = offsets;
    }

    /** Returns the dictionary of a chunk that has none. */
    static Dictionary none() {
        return new Dictionary(new byte[0], 0, 1, new int[0]);
    }

    /** Returns one of values of the same length. */
    static Dictionary fixed(ByteReader in, int size, int width) throws MalformedException {
        in.take((long) size * width);
        return new Dictionary(in.bytes(), size, width, new int[0]);
    }

    /** Returns one of values that each stand behind their length. */
    static Dictionary binary(ByteReader in, int size) throws MalformedException {
        if (size > in.left() / Integer.BYTES) {
            throw new MalformedException("the dictionary has %d values; its %d bytes have room for %d at the most"
                    .formatted(size, in.left(), in.left() / Integer.BYTES));
        }
        int[] offsets = new int[size];
        for (int i = 0; i < size; i++) {
            int length = in.readInt();
            offsets[i] = in.take(length);
        }
        return new Dictionary(in.bytes(), size, 0, offsets);
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    int offset(int entry) {
        return width > 0 ? entry * width : offsets[entry];
    }

    int length(int entry) {
        return width > 0 ? width : (int) ByteReader.INTS.get(bytes, offsets[entry] - Integer.BYTES);
    }
}
