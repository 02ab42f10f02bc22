package dev.penstock.format.json;

import dev.penstock.data.Kind;

/**
 * Where the wanted values of one object stand in a block. The last value of a key that comes twice counts.
 *
 * <p>To empty it costs what was put in, however many slots there are. Used by one thread.
 */
final class ObjectValues implements Values {

    private final int[] starts;
    private final int[] ends;
    private final byte[] kinds;
    private final int[] touched;
    private int count;

    ObjectValues(int slots) {
        starts = new int[slots];
        ends = new int[slots];
        kinds = new byte[slots];
        touched = new int[slots];
    }

    @Override
    public void put(int slot, int start, int end, int kind) {
        if (kinds[slot] == 0) {
            touched[count++] = slot;
        }
        int quotes = (kind & ~JsonScanner.ESCAPED) == Kind.STRING.ordinal() ? 1 : 0;
        kinds[slot] = (byte) kind;
        starts[slot] = start + quotes;
        ends[slot] = end - quotes;
    }

    /** Puts the value of another object. */
    void putFrom(ObjectValues other, int otherSlot, int slot) {
        touched[count++] = slot;
        kinds[slot] = other.kinds[otherSlot];
        starts[slot] = other.starts[otherSlot];
        ends[slot] = other.ends[otherSlot];
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            kinds[touched[i]] = 0;
        }
        count = 0;
    }

    /** Returns how many slots have a value. */
    int count() {
        return count;
    }

    /** Returns a slot that has a value, by a number from 0 to {@code count() - 1}. */
    int touched(int number) {
        return touched[number];
    }

    boolean has(int slot) {
        return kinds[slot] != 0;
    }

    int start(int slot) {
        return starts[slot];
    }

    int end(int slot) {
        return ends[slot];
    }

    /** Returns what {@link JsonScanner#kind()} said of the value; the code of {@link Kind#MISSING} is 0. */
    int kind(int slot) {
        return kinds[slot];
    }
}
