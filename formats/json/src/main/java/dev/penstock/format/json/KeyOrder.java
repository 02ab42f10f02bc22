package dev.penstock.format.json;

import java.util.Arrays;

/**
 * Remembers how the keys of the object before were written and in what order, and guesses that they come again.
 *
 * <p>What is compared is everything between two values, such as {@code ,"price": }, so a guess that is right takes the
 * place of scanning the key, looking it up and skipping space. Used by one thread, for one block.
 */
final class KeyOrder {

    private static final int MOST = 1024;

    private final byte[] bytes;
    private int[] starts = new int[16];
    private int[] lengths = new int[16];
    private int[] slots = new int[16];
    private int size;

    KeyOrder(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns how many bytes the guess for a place in the object has if it stands at {@code at}, or 0. */
    int match(int place, int at) {
        if (place >= size) {
            return 0;
        }
        int length = lengths[place];
        int start = starts[place];
        int i = 0;
        // Words may reach beyond the guess, but never far beyond a line: no guess has a newline, so there it fails.
        while (i + 8 <= length) {
            if (Words.get(bytes, start + i) != Words.get(bytes, at + i)) {
                return 0;
            }
            i += 8;
        }
        boolean same =
                i == length || Words.equalFirst(Words.get(bytes, start + i), Words.get(bytes, at + i), length - i);
        return same ? length : 0;
    }

    /** Returns the slot of the key that is guessed for a place. */
    int slot(int place) {
        return slots[place];
    }

    /** Remembers what stood before the value at a place. */
    void learn(int place, int start, int end, int slot) {
        if (place >= MOST) {
            return;
        }
        if (place == starts.length) {
            starts = Arrays.copyOf(starts, 2 * place);
            lengths = Arrays.copyOf(lengths, 2 * place);
            slots = Arrays.copyOf(slots, 2 * place);
        }
        starts[place] = start;
        lengths[place] = end - start;
        slots[place] = slot;
        size = Math.max(size, place + 1);
    }
}
