package dev.penstock.format.parquet.input;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;

/** Makes a tree of the flat list of elements that a footer has. Used once, by one thread. */
final class SchemaReader {

    /** JSON readers of records go no deeper than some hundreds. */
    private static final int MOST_DEPTH = 100;

    private final List<SchemaElement> elements;
    private final TextOfType texts;
    private int next = 1;
    private int leaves;

    private SchemaReader(List<SchemaElement> elements, TextOfType texts) {
        this.elements = elements;
        this.texts = texts;
    }

    /** Returns the fields of a record. */
    static List<SchemaNode> read(List<SchemaElement> elements, TextOfType texts) throws MalformedException {
        if (elements.isEmpty()) {
            throw new MalformedException("the schema is empty; the least is the element around all others");
        }
        SchemaReader reader = new SchemaReader(elements, texts);
        List<SchemaNode> fields = reader.children(elements.get(0), "", 0, 0, 1);
        if (reader.next != elements.size()) {
            throw new MalformedException(
                    "the schema has %d elements; its groups have %d".formatted(elements.size(), reader.next));
        }
        return fields;
    }

    private List<SchemaNode> children(SchemaElement group, String path, int definition, int repetition, int depth)
            throws MalformedException {
        int count = group.getNum_children();
        if (count < 0 || count > elements.size() - next) {
            throw new MalformedException("the element %s of the schema has %d inside; there are %d"
                    .formatted(group.getName(), count, elements.size() - next));
        }
        if (depth > MOST_DEPTH) {
            throw new MalformedException(
                    "the schema is nested deeper than %d; the most is %d".formatted(MOST_DEPTH, MOST_DEPTH));
        }
        List<SchemaNode> children = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            children.add(node(path, definition, repetition, depth));
        }
        return children;
    }

    private SchemaNode node(String path, int definition, int repetition, int depth) throws MalformedException {
        if (next >= elements.size()) {
            throw new MalformedException("the schema has fewer elements than its groups");
        }
        SchemaElement element = elements.get(next);
        next++;
        String name = element.getName();
        String whole = path.isEmpty() ? name : path + "." + name;
        FieldRepetitionType occurs =
                element.isSetRepetition_type() ? element.getRepetition_type() : FieldRepetitionType.REQUIRED;
        int defined = occurs == FieldRepetitionType.REQUIRED ? definition : definition + 1;
        int repeated = occurs == FieldRepetitionType.REPEATED ? repetition + 1 : repetition;
        if (element.isSetType()) {
            Type type = element.getType();
            int width = width(element, whole);
            leaves++;
            return new LeafNode(
                    name, whole, occurs, defined, repeated, type, width, texts.of(element, whole), leaves - 1);
        }
        List<SchemaNode> children = children(element, whole, defined, repeated, depth + 1);
        if (children.isEmpty()) {
            throw new MalformedException(
                    "the group %s of the schema is empty; the least is one element".formatted(whole));
        }
        return new GroupNode(name, occurs, defined, repeated, meaning(element), children);
    }

    private static int width(SchemaElement element, String path) throws MalformedException {
        return switch (element.getType()) {
            case BOOLEAN, BYTE_ARRAY -> 0;
            case INT32, FLOAT -> Integer.BYTES;
            case INT64, DOUBLE -> Long.BYTES;
            case INT96 -> 12;
            case FIXED_LEN_BYTE_ARRAY -> {
                if (element.getType_length() < 1 || element.getType_length() > 1 << 20) {
                    throw new MalformedException("the column %s has values of %d bytes; allowed is 1 to %d"
                            .formatted(path, element.getType_length(), 1 << 20));
                }
                yield element.getType_length();
            }
        };
    }

    private static GroupNode.Meaning meaning(SchemaElement element) {
        if (element.isSetLogicalType()
                && (element.getLogicalType().isSetLIST()
                        || element.getLogicalType().isSetMAP())) {
            return element.getLogicalType().isSetLIST() ? GroupNode.Meaning.LIST : GroupNode.Meaning.MAP;
        }
        if (!element.isSetConverted_type()) {
            return GroupNode.Meaning.STRUCT;
        }
        ConvertedType type = element.getConverted_type();
        if (type == ConvertedType.LIST) {
            return GroupNode.Meaning.LIST;
        }
        boolean map = type == ConvertedType.MAP || type == ConvertedType.MAP_KEY_VALUE;
        return map ? GroupNode.Meaning.MAP : GroupNode.Meaning.STRUCT;
    }
}
