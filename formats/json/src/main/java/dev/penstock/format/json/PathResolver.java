package dev.penstock.format.json;

import dev.penstock.data.Kind;
import java.util.Arrays;

/**
 * Finds the values of fields that are paths into nested objects, once a record has been scanned.
 *
 * <p>Every object on a path is scanned once for all fields, and only if the record has it. Arrays are not reached into.
 * Used by one thread, for one block.
 */
final class PathResolver {

    private final LineBlock block;
    private final JsonScanner scanner;
    private final ObjectValues record;
    private final FieldTree root;
    private ObjectScanner[] scanners = new ObjectScanner[4];
    private ObjectValues[] scanned = new ObjectValues[4];

    PathResolver(LineBlock block, JsonScanner scanner, FieldTree root, ObjectValues record) {
        this.block = block;
        this.scanner = scanner;
        this.root = root;
        this.record = record;
    }

    /** Adds to the values of a record those that its fields have by a path and not by name. */
    void resolve() {
        try {
            descend(root, record);
        } catch (Refusal e) {
            throw new IllegalStateException("an object that was checked is refused", e);
        }
    }

    private void descend(FieldTree tree, ObjectValues values) throws Refusal {
        for (long head : heads(tree, values)) {
            int slot = (int) head;
            FieldTree child = tree.children()[slot];
            ObjectScanner object = scanner(child);
            object.scan(values.start(slot));
            ObjectValues found = scanned[child.number()];
            take(child, found);
            descend(child, found);
            found.clear();
        }
    }

    /** Returns the slots that hold an object on a path, the shortest key first, which stands in the high half. */
    private long[] heads(FieldTree tree, ObjectValues values) {
        long[] heads = new long[values.count()];
        int count = 0;
        for (int i = 0; i < heads.length; i++) {
            int slot = values.touched(i);
            FieldTree child = tree.children()[slot];
            if (child != null && isObject(values, slot)) {
                heads[count++] = (long) child.depth() << 32 | slot;
            }
        }
        long[] sorted = Arrays.copyOf(heads, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private boolean isObject(ObjectValues values, int slot) {
        return values.kind(slot) == Kind.JSON.ordinal() && block.bytes()[values.start(slot)] == '{';
    }

    private void take(FieldTree tree, ObjectValues found) {
        for (int i = 0; i < found.count(); i++) {
            int slot = found.touched(i);
            int field = tree.fields()[slot];
            if (field >= 0 && !record.has(field)) {
                record.putFrom(found, slot, field);
            }
        }
    }

    private ObjectScanner scanner(FieldTree tree) {
        if (tree.number() >= scanners.length) {
            scanners = Arrays.copyOf(scanners, Math.max(tree.number() + 1, 2 * scanners.length));
            scanned = Arrays.copyOf(scanned, scanners.length);
        }
        if (scanners[tree.number()] == null) {
            scanned[tree.number()] = new ObjectValues(tree.slots());
            scanners[tree.number()] = new ObjectScanner(block, scanner, tree.keys(), scanned[tree.number()]);
        }
        return scanners[tree.number()];
    }
}
