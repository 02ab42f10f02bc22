package dev.penstock.format.json;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A set of keys, found by their bytes; the slot of a key is its place in the list that the table was made of.
 *
 * <p>A hash names a bucket and the keys of a bucket are sorted, so names that were chosen to fall into one bucket cost a
 * binary search and no more. Immutable.
 */
final class KeyTable implements Keys {

    private final byte[][] keys;
    private final int[] slots;
    private final int[] buckets;
    private final int shift;

    KeyTable(List<byte[]> wanted) {
        int bits = 33 - Integer.numberOfLeadingZeros(wanted.size() | 1);
        shift = 64 - bits;
        Integer[] order = new Integer[wanted.size()];
        Arrays.setAll(order, slot -> slot);
        Arrays.sort(
                order,
                Comparator.<Integer>comparingInt(slot -> bucket(wanted.get(slot), 0, wanted.get(slot).length))
                        .thenComparing(wanted::get, Arrays::compareUnsigned));
        keys = new byte[order.length][];
        slots = new int[order.length];
        buckets = new int[(1 << bits) + 1];
        for (int i = 0; i < order.length; i++) {
            keys[i] = wanted.get(order[i]);
            slots[i] = order[i];
            buckets[bucket(keys[i], 0, keys[i].length) + 1]++;
        }
        for (int i = 1; i < buckets.length; i++) {
            buckets[i] += buckets[i - 1];
        }
    }

    @Override
    public int slot(byte[] bytes, int from, int to, int at) {
        int bucket = bucket(bytes, from, to);
        int low = buckets[bucket];
        int high = buckets[bucket + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            byte[] key = keys[middle];
            int comparison = Arrays.compareUnsigned(bytes, from, to, key, 0, key.length);
            if (comparison == 0) {
                return slots[middle];
            }
            if (comparison < 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return -1;
    }

    private int bucket(byte[] bytes, int from, int to) {
        long hash = to - from;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            hash = (hash ^ Words.get(bytes, i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        for (; i < to; i++) {
            hash = (hash ^ bytes[i]) * 0x9E3779B97F4A7C15L;
        }
        return (int) (hash * 0x9E3779B97F4A7C15L >>> shift);
    }
}
