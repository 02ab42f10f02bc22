package dev.penstock.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The arrays of one batch, which the next batch uses again.
 *
 * <p>A worker has one for all its batches, so a run makes hardly any garbage, however long it lasts. Who makes columns
 * of a batch takes their arrays from {@link RecordBatch#memory()}; when the last byte of the batch has been written, the
 * worker calls {@link #release()}, and from then on nobody may look at the batch. Only what the batch before has used is
 * kept, so one large batch does not hold memory for ever. Arrays hold anything when they are taken, and may be longer
 * than asked for.
 *
 * <p>Used by one thread at a time. {@link #none()} is for any thread.
 */
public final class BatchMemory {

    /** Shared by the batches of any size that is usual. */
    private static final int[] ZEROS = new int[1 << 14];

    private static final BatchMemory NONE = new BatchMemory(false);

    private final boolean keeps;
    private int batches;
    private final Stock<int[]> ints = new IntStock();
    private final Stock<byte[]> bytes = new ByteStock();
    private final Stock<long[]> longs = new LongStock();
    private final Deque<ByteBuilder> idleBuilders = new ArrayDeque<>();
    private final List<ByteBuilder> usedBuilders = new ArrayList<>();

    public BatchMemory() {
        this(true);
    }

    private BatchMemory(boolean keeps) {
        this.keeps = keeps;
    }

    /** Returns the memory of batches that outlive everything: each array is a new one. */
    public static BatchMemory none() {
        return NONE;
    }

    /** Returns an array of zeros that is at least so long. Only for reading. */
    public static int[] zeros(int length) {
        return length <= ZEROS.length ? ZEROS : new int[length];
    }

    /** Returns an array that is at least so long and holds anything. */
    public int[] ints(int length) {
        return keeps ? ints.take(length) : new int[length];
    }

    /** Returns an array that is at least so long and begins with so many zeros. */
    public int[] clearedInts(int length) {
        if (!keeps) {
            return new int[length];
        }
        int[] array = ints.take(length);
        Arrays.fill(array, 0, length, 0);
        return array;
    }

    /** Returns an array that is at least so long and holds anything. */
    public byte[] bytes(int length) {
        return keeps ? bytes.take(length) : new byte[length];
    }

    /** Returns an array that is at least so long and begins with so many zeros. */
    public byte[] clearedBytes(int length) {
        if (!keeps) {
            return new byte[length];
        }
        byte[] array = bytes.take(length);
        Arrays.fill(array, 0, length, (byte) 0);
        return array;
    }

    /** Returns an array that is at least so long and holds anything. */
    public long[] longs(int length) {
        return keeps ? longs.take(length) : new long[length];
    }

    /** Returns a copy of a range of an array, with room for more behind it. */
    public byte[] copy(byte[] source, int from, int to, int length) {
        byte[] copy = bytes(length);
        System.arraycopy(source, from, copy, 0, to - from);
        return copy;
    }

    /** Returns an empty buffer. It grows as any other, and keeps what it has grown to. */
    public ByteBuilder builder(int likelyBytes) {
        ByteBuilder idle = idleBuilders.poll();
        ByteBuilder builder = idle == null ? new ByteBuilder(likelyBytes) : idle;
        builder.size(0);
        if (keeps) {
            usedBuilders.add(builder);
        }
        return builder;
    }

    /** Returns how many batches have used this memory: how often it was released. */
    public int batches() {
        return batches;
    }

    /** Takes everything back that was taken since the last time. */
    public void release() {
        batches += keeps ? 1 : 0;
        ints.release();
        bytes.release();
        longs.release();
        idleBuilders.clear();
        for (ByteBuilder builder : usedBuilders) {
            assert bytes.spoil(builder.array());
            idleBuilders.add(builder);
        }
        usedBuilders.clear();
    }

    /** Arrays of one type. Few are idle at a time, so all of them are looked at. */
    private abstract static class Stock<A> {

        private List<A> idle = new ArrayList<>();
        private List<A> used = new ArrayList<>();

        /** How many of the idle ones are taken. */
        private int next;

        abstract A make(int length);

        abstract int length(A array);

        /** Writes over an array, so that tests see who still reads it, or wants it to be empty. */
        abstract boolean spoil(A array);

        /**
         * Takes the shortest that is long enough. Batches ask for arrays in the same order, so it is most often the one
         * that the batch before took at the same place.
         */
        final A take(int length) {
            boolean isSame = next < idle.size() && isGood(length(idle.get(next)), length);
            A array = isSame ? idle.get(next) : search(length);
            next += isSame ? 1 : 0;
            used.add(array);
            return array;
        }

        /** Whether an array is long enough, and not so long that it is better kept for others. */
        private static boolean isGood(int found, int length) {
            return found >= length && found / 2 <= length;
        }

        private A search(int length) {
            int best = -1;
            for (int i = next; i < idle.size(); i++) {
                int found = length(idle.get(i));
                if (found >= length && (best < 0 || found < length(idle.get(best)))) {
                    best = i;
                }
            }
            if (best < 0) {
                return make(Math.addExact(length, length / 8));
            }
            A array = idle.set(best, idle.get(next));
            next++;
            return array;
        }

        final void release() {
            for (A array : used) {
                assert spoil(array);
            }
            List<A> taken = used;
            used = idle;
            used.clear();
            idle = taken;
            next = 0;
        }
    }

    private static final class IntStock extends Stock<int[]> {

        @Override
        int[] make(int length) {
            return new int[length];
        }

        @Override
        int length(int[] array) {
            return array.length;
        }

        @Override
        boolean spoil(int[] array) {
            Arrays.fill(array, Integer.MIN_VALUE + 1);
            return true;
        }
    }

    private static final class ByteStock extends Stock<byte[]> {

        @Override
        byte[] make(int length) {
            return new byte[length];
        }

        @Override
        int length(byte[] array) {
            return array.length;
        }

        @Override
        boolean spoil(byte[] array) {
            Arrays.fill(array, (byte) 0x7E);
            return true;
        }
    }

    private static final class LongStock extends Stock<long[]> {

        @Override
        long[] make(int length) {
            return new long[length];
        }

        @Override
        int length(long[] array) {
            return array.length;
        }

        @Override
        boolean spoil(long[] array) {
            Arrays.fill(array, Long.MIN_VALUE + 1);
            return true;
        }
    }
}
