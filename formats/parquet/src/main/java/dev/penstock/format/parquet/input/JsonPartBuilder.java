package dev.penstock.format.parquet.input;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the parts of a nested field out of its schema, and a cursor for every column below.
 *
 * <p>Lists and maps are recognised as the Parquet format has them, its rules for older writers included. Used once.
 */
final class JsonPartBuilder implements SchemaNode.Cases<JsonPart> {

    private final List<LeafCursor> cursors = new ArrayList<>();

    /** Returns the cursors of all columns, in the order of the file. */
    List<LeafCursor> cursors() {
        return cursors;
    }

    /** Returns a part with what the element says of being absent or repeated. */
    JsonPart build(SchemaNode node) throws MalformedException {
        JsonPart part = node.match(this);
        return switch (node.occurs()) {
            case REQUIRED -> part;
            case OPTIONAL -> new JsonOptional(part, node.maxDefinition());
            case REPEATED -> new JsonList(part, node.maxDefinition(), node.maxRepetition());
        };
    }

    @Override
    public JsonPart leaf(LeafNode leaf) {
        LeafCursor cursor = new LeafCursor(leaf);
        cursors.add(cursor);
        return new JsonLeaf(cursor);
    }

    @Override
    public JsonPart group(GroupNode group) throws MalformedException {
        boolean wraps = group.children().size() == 1 && group.children().get(0).isRepeated();
        if (wraps && group.meaning() == GroupNode.Meaning.LIST) {
            return list(group, group.children().get(0));
        }
        if (wraps
                && group.meaning() == GroupNode.Meaning.MAP
                && group.children().get(0) instanceof GroupNode entry) {
            return entry.children().size() == 1 ? list(group, entry) : map(group, entry);
        }
        return struct(group);
    }

    private JsonPart list(GroupNode list, SchemaNode repeated) throws MalformedException {
        boolean wrapped = repeated instanceof GroupNode group
                && group.children().size() == 1
                && !group.children().get(0).isRepeated()
                && !group.name().equals("array")
                && !group.name().equals(list.name() + "_tuple");
        JsonPart element = wrapped ? build(((GroupNode) repeated).children().get(0)) : repeated.match(this);
        return new JsonList(element, repeated.maxDefinition(), repeated.maxRepetition());
    }

    /** Makes an object if the keys can be names, else what the schema says without regard to what it means. */
    private JsonPart map(GroupNode map, GroupNode entry) throws MalformedException {
        boolean named =
                entry.children().size() == 2 && entry.children().get(0) instanceof LeafNode leaf && !leaf.isRepeated();
        if (!named) {
            return struct(map);
        }
        JsonLeaf key = new JsonLeaf(new LeafCursor((LeafNode) entry.children().get(0)));
        cursors.add(key.first());
        JsonPart value = build(entry.children().get(1));
        return new JsonMap(key, value, entry.maxDefinition(), entry.maxRepetition());
    }

    private JsonPart struct(GroupNode group) throws MalformedException {
        List<byte[]> names = new ArrayList<>();
        List<JsonPart> parts = new ArrayList<>();
        for (SchemaNode child : group.children()) {
            names.add(JsonText.name(child.name()));
            parts.add(build(child));
        }
        return new JsonStruct(names, parts);
    }
}
