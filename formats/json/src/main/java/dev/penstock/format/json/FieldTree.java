package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.data.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which keys of an object are wanted, and by which fields: either the whole of a field's name, or what stands before one
 * of its dots, in which case the tree of that key says what is wanted of the object in it.
 *
 * <p>A field {@code A.B.C} can be the key {@code A.B.C}, or {@code B.C} in {@code A}, or {@code C} in {@code B} in
 * {@code A}, or {@code C} in {@code A.B}, in this order; {@link PathResolver} takes the first that is there. A name with
 * more than {@link #MOST_DOTS} dots is a key only, which bounds the tree, and so is a field that says so. Immutable.
 *
 * @param number the tree's place among all trees of a schema; the root is 0
 * @param depth how many characters of the names are spent, the last dot included
 * @param keys the wanted keys; in the root, the slot of a field's name is the field's position
 * @param fields by slot, the position of the field that wants the key's value, or -1
 * @param children by slot, what is wanted of the object in it, or null
 */
record FieldTree(int number, int depth, KeyTable keys, int[] fields, FieldTree[] children) {

    static final int MOST_DOTS = 16;

    /** Returns the tree of a schema. */
    static FieldTree of(Schema schema) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < schema.size(); i++) {
            all.add(i);
        }
        return new Planter(schema).plant("", all);
    }

    int slots() {
        return fields.length;
    }

    /** Whether some field may be a path. */
    boolean hasPaths() {
        for (FieldTree child : children) {
            if (child != null) {
                return true;
            }
        }
        return false;
    }

    /** Makes each tree once: the characters that are spent say which fields are left, so they are its name. */
    private static final class Planter {

        private final Schema schema;
        private final List<String> names;
        private final Map<String, FieldTree> planted = new HashMap<>();
        private int count;

        Planter(Schema schema) {
            this.schema = schema;
            this.names = schema.names();
        }

        FieldTree plant(String spent, List<Integer> positions) {
            int number = count++;
            int depth = spent.length();
            Map<String, Integer> slots = new LinkedHashMap<>();
            Map<String, List<Integer>> heads = new LinkedHashMap<>();
            for (int position : positions) {
                slots.put(names.get(position).substring(depth), slots.size());
            }
            for (int position : positions) {
                if (!schema.field(position).isKey()) {
                    addHeads(names.get(position), depth, position, heads);
                }
            }
            heads.keySet().forEach(head -> slots.putIfAbsent(head, slots.size()));
            int[] fields = new int[slots.size()];
            for (int slot = 0; slot < fields.length; slot++) {
                fields[slot] = slot < positions.size() ? positions.get(slot) : -1;
            }
            FieldTree[] children = new FieldTree[slots.size()];
            heads.forEach((head, left) -> children[slots.get(head)] = child(spent + head + ".", left));
            return new FieldTree(number, depth, table(slots), fields, children);
        }

        private FieldTree child(String spent, List<Integer> positions) {
            FieldTree known = planted.get(spent);
            if (known != null) {
                return known;
            }
            FieldTree tree = plant(spent, positions);
            planted.put(spent, tree);
            return tree;
        }

        private static void addHeads(String name, int depth, int position, Map<String, List<Integer>> heads) {
            if (name.chars().filter(c -> c == '.').count() > MOST_DOTS) {
                return;
            }
            for (int dot = name.indexOf('.', depth); dot >= 0; dot = name.indexOf('.', dot + 1)) {
                heads.computeIfAbsent(name.substring(depth, dot), head -> new ArrayList<>())
                        .add(position);
            }
        }

        private static KeyTable table(Map<String, Integer> slots) {
            List<byte[]> keys = new ArrayList<>(slots.size());
            slots.entrySet().stream()
                    .sorted(Comparator.comparingInt(Map.Entry::getValue))
                    .forEach(entry -> keys.add(entry.getKey().getBytes(UTF_8)));
            return new KeyTable(keys);
        }
    }
}
