package dev.penstock.spec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.Compatibility;
import dev.penstock.definition.FileType;
import dev.penstock.definition.FlowOptions;
import dev.penstock.definition.InputFileType;
import dev.penstock.definition.Unconvertible;
import dev.penstock.spec.Outcome.Failure;
import dev.penstock.spec.Outcome.Place;
import dev.penstock.spec.Outcome.Written;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads one case. A member that is not known is refused, so that no expectation is overlooked. Used once. */
final class SpecReader {

    private final ObjectNode members = JsonNodeFactory.instance.objectNode();
    private final Map<String, List<String>> inputs = new LinkedHashMap<>();
    private final List<Written> objects = new ArrayList<>();

    private SpecReader() {}

    /** @param parser stands at the beginning of the case */
    static SpecCase read(String file, JsonParser parser, String text) throws IOException {
        SpecReader reader = new SpecReader();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            parser.nextToken();
            reader.readMember(member, parser, text);
        }
        return reader.build(file);
    }

    private void readMember(String member, JsonParser parser, String text) throws IOException {
        switch (member) {
            case "records" -> inputs.put("1", RawJson.elements(parser, text));
            case "inputs" -> {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    inputs.put(key, RawJson.elements(parser, text));
                }
            }
            case "output" -> objects.add(new Written(Optional.empty(), lines(RawJson.elements(parser, text))));
            case "objects" -> {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    objects.add(new Written(Optional.of(key), lines(RawJson.elements(parser, text))));
                }
            }
            default -> members.set(member, parser.readValueAsTree());
        }
    }

    private SpecCase build(String file) {
        SpecCase made = new SpecCase(
                file,
                required("name"),
                SpecCase.Grade.valueOf(required("grade").toUpperCase(Locale.ROOT)),
                required("source"),
                take("example").map(JsonNode::booleanValue).orElse(false),
                text("connector", "S3"),
                options(),
                (ArrayNode) take("tasks").orElseThrow(),
                InputFileType.valueOf(text("format", "json").toUpperCase(Locale.ROOT)),
                inputs,
                FileType.valueOf(text("outputFormat", "json").toUpperCase(Locale.ROOT)),
                expected());
        if (!members.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: \"%s\" has unknown members %s".formatted(file, made.name(), members));
        }
        return made;
    }

    private Outcome expected() {
        if (objects.isEmpty()) {
            objects.add(new Written(Optional.empty(), ""));
        }
        return new Outcome(
                objects,
                take("filtered").map(JsonNode::longValue).orElse(0L),
                each("dropped", node -> "tasks[%s]: %s".formatted(node.get("task"), node.get("records"))),
                each("unconverted", node -> "tasks[%s]: %s".formatted(node.get("task"), node.get("values"))),
                each("warnings", JsonNode::textValue),
                take("error")
                        .map(node -> new Failure(
                                node.get("code").textValue(),
                                node.get("message contains").textValue())),
                each(
                        "problems",
                        node -> new Place(
                                node.get("rule").textValue(),
                                node.get("place").textValue(),
                                node.path("found contains").asText(""))));
    }

    private FlowOptions options() {
        FlowOptions options = FlowOptions.defaults();
        JsonNode node = take("options").orElse(JsonNodeFactory.instance.objectNode());
        for (Map.Entry<String, JsonNode> option : node.properties()) {
            options = switch (option.getKey()) {
                case "compatibility" ->
                    options.withCompatibility(
                            Compatibility.valueOf(option.getValue().textValue()));
                case "notEqualKeepsNull" ->
                    options.withNotEqualKeepsNull(option.getValue().booleanValue());
                case "unconvertible" ->
                    options.withUnconvertible(
                            Unconvertible.valueOf(option.getValue().textValue()));
                default -> throw new IllegalArgumentException("there is no option " + option);
            };
        }
        return options;
    }

    private Optional<JsonNode> take(String member) {
        return Optional.ofNullable(members.remove(member));
    }

    private String text(String member, String byDefault) {
        return take(member).map(JsonNode::textValue).orElse(byDefault);
    }

    private String required(String member) {
        String text = text(member, "");
        if (text.isBlank()) {
            throw new IllegalArgumentException(member + " is missing before " + members);
        }
        return text;
    }

    private <T> List<T> each(String member, Function<JsonNode, T> reading) {
        List<T> list = new ArrayList<>();
        take(member).ifPresent(array -> array.forEach(node -> list.add(reading.apply(node))));
        return list;
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
