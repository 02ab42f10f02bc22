package dev.penstock.format.parquet.input;

/** Numbers of some bits each, packed from the lowest bit of the first byte on. */
final class BitReader {

    private BitReader() {}

    /**
     * Returns the number at a place.
     *
     * @param from the first byte of the numbers
     * @param end the byte after the last that may be looked at; what lies behind counts as zero bits
     * @param bits how many bits a number has, 0 to 64
     */
    static long read(byte[] bytes, int from, int end, long index, int bits) {
        if (bits == 0) {
            return 0;
        }
        long bit = index * bits;
        int first = from + (int) (bit >>> 3);
        int shift = (int) (bit & 7);
        long low = word(bytes, first, end) >>> shift;
        if (shift + bits > Long.SIZE) {
            low |= word(bytes, first + Long.BYTES, end) << (Long.SIZE - shift);
        }
        return bits == Long.SIZE ? low : low & ((1L << bits) - 1);
    }

    private static long word(byte[] bytes, int at, int end) {
        if (at + Long.BYTES <= end) {
            return (long) ByteReader.LONGS.get(bytes, at);
        }
        long value = 0;
        for (int i = at; i < end; i++) {
            value |= (bytes[i] & 0xFFL) << ((i - at) * Byte.SIZE);
        }
        return value;
    }
}
