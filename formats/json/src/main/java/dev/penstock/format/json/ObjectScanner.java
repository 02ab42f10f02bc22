package dev.penstock.format.json;

import dev.penstock.data.BatchMemory;
import dev.penstock.data.ByteBuilder;

/** Scans objects and hands over the wanted values. Used by one thread, for one block. */
final class ObjectScanner {

    private final byte[] bytes;
    private final JsonScanner scanner;
    private final Keys keys;
    private final Values values;
    private final BatchMemory memory;
    private final ByteBuilder decoded = new ByteBuilder(64);

    /** Null before the first object: where lines are as a {@link LinePlan} says there is none. */
    private KeyOrder order;

    private int slot;
    private int value;

    ObjectScanner(LineBlock block, JsonScanner scanner, Keys keys, Values values) {
        this(block, scanner, keys, values, BatchMemory.none());
    }

    ObjectScanner(LineBlock block, JsonScanner scanner, Keys keys, Values values, BatchMemory memory) {
        this.bytes = block.bytes();
        this.scanner = scanner;
        this.keys = keys;
        this.values = values;
        this.memory = memory;
    }

    /** Scans the object that begins at {@code at}, hands over its values, and returns the index after it. */
    int scan(int at) throws Refusal {
        byte[] text = bytes;
        KeyOrder known = order();
        int i = at;
        int key = KeyOrder.START;
        do {
            int next = known.follow(key, text, i);
            int begin;
            int target;
            if (next != KeyOrder.UNKNOWN) {
                begin = i + known.length(next);
                if (text[begin] <= ' ') {
                    begin = scanner.skipSpace(begin);
                }
                target = known.slot(next);
            } else {
                next = key(key, i);
                if (next < 0) {
                    return value;
                }
                begin = value;
                target = slot;
            }
            i = scanner.value(text, begin);
            if (target >= 0) {
                values.put(target, begin, i, scanner.kind());
            }
            key = next;
        } while (text[i] != '}');
        return i + 1;
    }

    /** Tells a plan of the members of an object that has been scanned. */
    void teach(int at, LinePlan plan) {
        try {
            int i = at;
            int key = key(KeyOrder.START, i);
            while (key >= 0) {
                plan.add(bytes, i, value, slot);
                i = scanner.value(bytes, value);
                key = key(key, i);
            }
        } catch (Refusal e) {
            throw new IllegalStateException("an object that was checked is refused", e);
        }
    }

    /**
     * Scans the next key and leaves its slot and where its value begins. Returns what it is in the order of keys, or -1
     * if there is none, and leaves the index after the object instead.
     */
    private int key(int before, int at) throws Refusal {
        boolean first = before == KeyOrder.START;
        int i = scanner.skipSpace(first ? at + 1 : at);
        if (bytes[i] == '}') {
            value = i + 1;
            return -1;
        }
        if (!first) {
            if (bytes[i] != ',') {
                throw Refusal.grammar(i);
            }
            i = scanner.skipSpace(i + 1);
        }
        value = scanner.name(i);
        slot = slot(i);
        return order().learn(before, bytes, at, value, slot);
    }

    private KeyOrder order() {
        if (order == null) {
            order = new KeyOrder(memory);
        }
        return order;
    }

    private int slot(int quote) throws Refusal {
        int from = quote + 1;
        int to = scanner.nameEnd() - 1;
        if ((scanner.kind() & JsonScanner.ESCAPED) == 0) {
            return keys.slot(bytes, from, to, quote);
        }
        byte[] key = decoded.reserve(to - from);
        return keys.slot(key, 0, JsonEscapes.decode(bytes, from, to, key, 0), quote);
    }
}
