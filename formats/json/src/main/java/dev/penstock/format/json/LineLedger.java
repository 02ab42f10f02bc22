package dev.penstock.format.json;

import java.util.ArrayDeque;

/**
 * How many lines stand before each block of a file, for messages.
 *
 * <p>Whoever decodes a block knows how many lines it has; so they are not counted a second time, unless a block that is
 * not decoded yet stands before one that has an error. Shared by the threads that decode the blocks of one file.
 */
final class LineLedger {

    private final ArrayDeque<Entry> open = new ArrayDeque<>();
    private long settled;

    /** Adds the block that comes next in the file. */
    synchronized Entry add(byte[] bytes, int from, int to) {
        Entry entry = new Entry(bytes, from, to);
        open.add(entry);
        return entry;
    }

    /** Returns how many lines there are in all blocks so far. */
    synchronized long lines() {
        long lines = settled;
        for (Entry entry : open) {
            lines += entry.count();
        }
        return lines;
    }

    private synchronized long before(Entry end) {
        long lines = settled;
        for (Entry entry : open) {
            if (entry == end) {
                return lines;
            }
            lines += entry.count();
        }
        throw new IllegalStateException("the lines of the block are settled");
    }

    private synchronized void settle(Entry entry, long lines) {
        entry.lines = lines;
        entry.bytes = null;
        while (!open.isEmpty() && open.peek().lines >= 0) {
            settled += open.remove().lines;
        }
    }

    /** The lines of one block. */
    final class Entry {

        private byte[] bytes;
        private final int from;
        private final int to;
        private long lines = -1;

        private Entry(byte[] bytes, int from, int to) {
            this.bytes = bytes;
            this.from = from;
            this.to = to;
        }

        /** Returns how many lines of the file stand before the block, as long as it is not settled. */
        long before() {
            return LineLedger.this.before(this);
        }

        /** Says how many lines the block has, once they are known and no more will be asked for. */
        void settle(long lineCount) {
            LineLedger.this.settle(this, lineCount);
        }

        private long count() {
            return lines >= 0 ? lines : Words.newlines(bytes, from, to);
        }
    }
}
