package dev.penstock.format.json;

import dev.penstock.data.BatchMemory;
import java.util.Arrays;

/**
 * Remembers how the keys of the objects before were written and which came after which, and guesses that they come so
 * again.
 *
 * <p>What is compared is everything between two values, such as {@code ,"price": }, so a guess that is right takes the
 * place of scanning the key, looking it up and skipping space. Each key has two guesses for the one behind it, so that
 * one that is sometimes left out costs little. Used by one thread, for one block.
 *
 * <p>A key is where its cells begin: its slot and length, the two guesses, the mask of its last word, and its words. All
 * are in one array, which is what the loop over the keys of a line lives on. A key is looked for in a few places of the
 * table only, so keys that were chosen to fall into one place are not kept, which costs time and nothing else.
 */
final class KeyOrder {

    /** Where every object begins: no key. */
    static final int START = 0;

    /** A key that is not remembered. */
    static final int UNKNOWN = 4;

    private static final int GUESSES = 1;
    private static final int MASK = 2;
    private static final int WORDS = 3;

    private static final int MOST_KEYS = 1024;
    private static final int MOST_BYTES = 512;
    private static final int PLACES = 2 * MOST_KEYS;
    private static final int PROBES = 8;

    private long[] cells = new long[256];
    private final int[] table;
    private int end = 2 * UNKNOWN;
    private int count;

    KeyOrder(BatchMemory memory) {
        table = memory.clearedInts(PLACES + PROBES);
        // No byte is 1 under the mask 0, so these two stand nowhere.
        cells[START] = 1;
        cells[START + WORDS] = 1;
        cells[UNKNOWN] = 1;
        cells[UNKNOWN + WORDS] = 1;
    }

    /** Returns the remembered key that stands at {@code at}, behind a value of another key, or {@link #UNKNOWN}. */
    int follow(int key, byte[] bytes, int at) {
        long guesses = cells[key + GUESSES];
        int guess = (int) guesses;
        if (standsAt(guess, bytes, at)) {
            return guess;
        }
        int other = (int) (guesses >>> 32);
        if (standsAt(other, bytes, at)) {
            cells[key + GUESSES] = (long) guess << 32 | other;
            return other;
        }
        return UNKNOWN;
    }

    /** Returns how many bytes a key has, with all that belongs to it. */
    int length(int key) {
        return (int) cells[key];
    }

    /** Returns the slot of a key. */
    int slot(int key) {
        return (int) (cells[key] >> 32);
    }

    /** Remembers what stands between a key's value and the next, and returns the key it is, if it is kept. */
    int learn(int key, byte[] bytes, int from, int to, int slot) {
        if (to - from > MOST_BYTES) {
            return UNKNOWN;
        }
        int found = find(bytes, from, to, slot);
        int guess = (int) cells[key + GUESSES];
        if (found != UNKNOWN && guess != found) {
            cells[key + GUESSES] = (long) guess << 32 | found;
        }
        return found;
    }

    private boolean standsAt(int key, byte[] bytes, int at) {
        int last = key + WORDS + ((length(key) - 1) >>> 3);
        int i = at;
        for (int k = key + WORDS; k < last; k++) {
            if (cells[k] != Words.get(bytes, i)) {
                return false;
            }
            i += 8;
        }
        return (Words.get(bytes, i) & cells[key + MASK]) == cells[last];
    }

    private int find(byte[] bytes, int from, int to, int slot) {
        int place = place(bytes, from, to);
        for (int i = place; i < place + PROBES; i++) {
            int key = table[i];
            if (key == 0) {
                return count == MOST_KEYS ? UNKNOWN : keep(i, bytes, from, to, slot);
            }
            if (length(key) == to - from && standsAt(key, bytes, from)) {
                return key;
            }
        }
        return UNKNOWN;
    }

    private int keep(int place, byte[] bytes, int from, int to, int slot) {
        int key = end;
        int words = (to - from + 7) / 8;
        end = key + WORDS + words;
        if (end > cells.length) {
            cells = Arrays.copyOf(cells, Math.max(end, 2 * cells.length));
        }
        cells[key] = (long) slot << 32 | to - from;
        cells[key + MASK] = Words.firstBytes((to - from - 1 & 7) + 1);
        for (int k = 0; k < words; k++) {
            cells[key + WORDS + k] = Words.get(bytes, from + 8 * k);
        }
        cells[end - 1] &= cells[key + MASK];
        table[place] = key;
        count++;
        return key;
    }

    private static int place(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (hash * 0x9E3779B9 >>> 8) % PLACES;
    }
}
