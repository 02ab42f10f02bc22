package dev.penstock.format.json;

import dev.penstock.data.ByteBuilder;

/** Scans objects and notes where the wanted values stand. Used by one thread, for one block. */
final class ObjectScanner {

    private final byte[] bytes;
    private final JsonScanner scanner;
    private final Keys keys;
    private final ObjectValues values;
    private final KeyOrder order;
    private final ByteBuilder decoded = new ByteBuilder(64);
    private int slot;

    ObjectScanner(LineBlock block, JsonScanner scanner, Keys keys, ObjectValues values) {
        this.bytes = block.bytes();
        this.scanner = scanner;
        this.keys = keys;
        this.values = values;
        this.order = new KeyOrder(bytes);
    }

    ObjectValues values() {
        return values;
    }

    /** Scans the object that begins at {@code at}, puts its values, and returns the index after it. */
    int scan(int at) throws Refusal {
        int i = at;
        int place = 0;
        do {
            int guessed = order.match(place, i);
            if (guessed > 0) {
                slot = order.slot(place);
                i = scanner.skipSpace(i + guessed);
            } else {
                i = key(place, i);
                if (i < 0) {
                    return ~i;
                }
            }
            int end = scanner.value(i);
            if (slot >= 0) {
                values.put(slot, i, end, scanner.kind());
            }
            i = end;
            place++;
        } while (bytes[i] != '}');
        return i + 1;
    }

    /** Returns the index of the next value, or the complement ({@code ~}) of the index after the object. */
    private int key(int place, int at) throws Refusal {
        int i = scanner.skipSpace(place == 0 ? at + 1 : at);
        if (bytes[i] == '}') {
            return ~(i + 1);
        }
        if (place > 0) {
            if (bytes[i] != ',') {
                throw Refusal.grammar(i);
            }
            i = scanner.skipSpace(i + 1);
        }
        int value = scanner.name(i);
        slot = slot(i);
        order.learn(place, at, value, slot);
        return value;
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
