package dev.penstock.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.ConnectorOperator;
import dev.penstock.definition.TaskProperty;
import dev.penstock.definition.TaskType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Damages JSON: members go, come and change their values, elements are doubled. Used by one thread. */
final class Mutation {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "1e999999999",
            "99999999999999999999",
            "٣",
            "${",
            "${a}${a}",
            "[\"a\",\"a\"]",
            "[",
            "{}",
            "\u0000",
            "\ud83d",
            "😀",
            "..",
            "a.b.c",
            "a,b",
            "İstanbul",
            "NaN",
            "2024-02-30",
            "DropDataset",
            "x".repeat(257),
            "é".repeat(2_048),
            "${a}".repeat(512),
            "1".repeat(2_048),
            ".".repeat(300),
            "y".repeat(100_000));

    private final Random random;
    private final List<String> fields;

    /** @param fields names that mean something in the data */
    Mutation(Random random, List<String> fields) {
        this.random = random;
        this.fields = fields;
    }

    /** Changes something in an object or array, or in what it holds. */
    void change(JsonNode node) {
        List<JsonNode> containers = new ArrayList<>();
        collect(node, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        if (container instanceof ObjectNode object) {
            change(object);
        } else {
            change((ArrayNode) container);
        }
    }

    private void change(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() ? word() : one(names);
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(word(), value());
            case 2 -> object.set(one(names(TaskProperty.values())), value());
            default -> object.set(name, value());
        }
    }

    private void change(ArrayNode array) {
        int size = array.size();
        switch (random.nextInt(5)) {
            case 0 -> array.removeAll();
            case 1 -> array.add(value());
            case 2 ->
                array.insert(
                        random.nextInt(size + 1),
                        size == 0 ? value() : array.get(random.nextInt(size)).deepCopy());
            default -> {
                if (size > 0) {
                    array.set(random.nextInt(size), value());
                }
            }
        }
    }

    private JsonNode value() {
        return switch (random.nextInt(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(random.nextInt());
            case 2 -> NODES.booleanNode(true);
            case 3 -> NODES.arrayNode();
            case 4 -> NODES.objectNode();
            default -> NODES.textNode(word());
        };
    }

    private String word() {
        return switch (random.nextInt(4)) {
            case 0 -> one(TEXTS);
            case 1 -> one(names(ConnectorOperator.values()));
            case 2 -> random.nextBoolean() ? one(List.of(TaskType.values())).word() : one(names(TaskProperty.values()));
            default -> one(fields);
        };
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> names(Enum<?>[] values) {
        List<String> names = new ArrayList<>();
        for (Enum<?> value : values) {
            names.add(value.name());
        }
        return names;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
