package dev.penstock.format.json;

import java.util.Arrays;

/**
 * The members of the lines before, in the order in which they came: what stands before the value of each, such as
 * {@code ,"price": }, with the opening quote if the value is a string, and the slot that the value goes to.
 *
 * <p>A line may leave out any of them, so lines of several kinds have one plan. Used by one thread at a time.
 *
 * <p>A member is some cells of one array, which is what the loop over the members of a line lives on: the first three
 * words of its text, the masks of these, and its slot, length and marks. What a longer text ends with is kept apart.
 */
final class LinePlan {

    /** How many cells a member has: its words from 0 on, their masks from 3 on, and the rest of it. */
    static final int CELLS = 8;

    static final int MASKS = 3;
    static final int REST = 6;

    /** The bits of {@link #REST} that are the length of the text; the upper half is the slot. */
    static final int LENGTH = 0xFFFF;

    /** Whether the value is a string, whose quote the text ends with. */
    static final int STRING = 1 << 16;

    /** Whether the value was neither a string nor a number that {@link JsonNumber#shortEnd} finds the end of. */
    static final int OTHER = 1 << 17;

    /** Whether it is not enough that the words stand somewhere, and {@link #stands} is to be asked. */
    static final int DOUBTFUL = 1 << 18;

    private static final int WORDS_BYTES = 24;
    private static final int MOST_BYTES = 512;
    private static final int MOST_MEMBERS = 1024;
    private static final int MOST_LINES = 32;
    private static final byte[] NOTHING = {};

    private long[] cells = new long[32 * CELLS];
    private byte[][] tails = new byte[32][];
    private int end;
    private int place;
    private int lines;
    private int rows;
    private int bytes;

    /** Returns the cells of all members, valid until one is added. */
    long[] cells() {
        return cells;
    }

    /** Returns how many cells there are. */
    int end() {
        return end;
    }

    /**
     * Whether a member stands at {@code at} where its words do: it may be longer than these, and what begins an object
     * may stand only where the line begins.
     */
    boolean stands(int member, byte[] bytes, int at, int line) {
        if (bytes[at] == '{' && at != line) {
            return false;
        }
        byte[] tail = tails[member / CELLS];
        int from = at + WORDS_BYTES;
        return bytes.length - from >= tail.length
                && Arrays.equals(bytes, from, from + tail.length, tail, 0, tail.length);
    }

    /** Returns how many records a block has if it is like the last one that was scanned with the plan, and some more. */
    int likelyRows(LineBlock block) {
        return bytes == 0 ? block.likelyRows() : block.likelyRows(rows, bytes);
    }

    /** Says how many records a block had. */
    void finish(LineBlock block, int blockRows) {
        rows = blockRows;
        bytes = block.to() - block.from();
    }

    /** Whether the members of another line may be added: not of many, for it gets no better by these. */
    boolean mayLearn() {
        return lines < MOST_LINES;
    }

    /** Says that the next member added is the first of a line. */
    void beginLine() {
        lines++;
        place = 0;
    }

    /**
     * Adds the member that comes next in a line, unless it is known to come there.
     *
     * @param from where what stands before its value begins, which is where the value before ends
     * @param value where its value begins
     */
    void add(byte[] bytes, int from, int value, int slot) {
        boolean string = bytes[value] == '"';
        int to = string ? value + 1 : value;
        if (to - from > MOST_BYTES) {
            return;
        }
        int k = place;
        while (k < end && ((cells[k + REST] & LENGTH) != to - from || !standsAt(k, bytes, from))) {
            k += CELLS;
        }
        if (k < end) {
            place = k;
        } else if (end < MOST_MEMBERS * CELLS) {
            insert(bytes, from, to, slot);
        } else {
            return;
        }
        cells[place + REST] |= string ? STRING : isShortNumber(bytes, value) ? 0 : OTHER;
        place += CELLS;
    }

    private static boolean isShortNumber(byte[] bytes, int at) {
        int end = JsonNumber.shortEnd(bytes, at);
        return end > at && (bytes[end] | 0x20) != 'e';
    }

    private boolean standsAt(int member, byte[] bytes, int at) {
        for (int w = 0; w < MASKS; w++) {
            if (((Words.get(bytes, at + 8 * w) ^ cells[member + w]) & cells[member + MASKS + w]) != 0) {
                return false;
            }
        }
        return stands(member, bytes, at, at);
    }

    /** Makes room at the place of the next member and writes its text and slot there. */
    private void insert(byte[] bytes, int from, int to, int slot) {
        if (end == cells.length) {
            cells = Arrays.copyOf(cells, 2 * end);
            tails = Arrays.copyOf(tails, 2 * tails.length);
        }
        if (place == 0) {
            // The first of all members is looked for only where a line begins, which another one will be now.
            cells[REST] |= DOUBTFUL;
        }
        System.arraycopy(cells, place, cells, place + CELLS, end - place);
        System.arraycopy(tails, place / CELLS, tails, place / CELLS + 1, (end - place) / CELLS);
        end += CELLS;
        int length = to - from;
        for (int w = 0; w < MASKS; w++) {
            int count = Math.min(length - 8 * w, 8);
            cells[place + MASKS + w] = count > 0 ? Words.firstBytes(count) : 0;
            cells[place + w] = Words.get(bytes, from + 8 * w) & cells[place + MASKS + w];
        }
        boolean tail = length > WORDS_BYTES;
        tails[place / CELLS] = tail ? Arrays.copyOfRange(bytes, from + WORDS_BYTES, to) : NOTHING;
        boolean doubtful = tail || bytes[from] == '{' && place > 0;
        cells[place + REST] = (long) slot << 32 | (doubtful ? DOUBTFUL : 0) | length;
    }
}
