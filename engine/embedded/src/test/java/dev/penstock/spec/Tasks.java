package dev.penstock.spec;

import java.util.List;
import java.util.stream.Collectors;

/** Tasks as JSON, of names and values that need no escapes. */
final class Tasks {

    static final List<String> COMPARISONS = List.of(
            "EQUAL_TO",
            "NOT_EQUAL_TO",
            "LESS_THAN",
            "LESS_THAN_OR_EQUAL_TO",
            "GREATER_THAN",
            "GREATER_THAN_OR_EQUAL_TO");

    private Tasks() {}

    /** @param typedValue a type label and a value */
    static String filter(String field, String operator, List<String> typedValue) {
        return task(
                "Filter",
                operator,
                List.of(field),
                List.of("DATA_TYPE", typedValue.get(0), "VALUE", typedValue.get(1)));
    }

    static String validate(String field, String rule) {
        return task("Validate", "VALIDATE_" + rule, List.of(field), List.of("VALIDATION_ACTION", "DropRecord"));
    }

    static String mask(String field, String operator, int length) {
        return task("Mask", operator, List.of(field), List.of("MASK_LENGTH", Integer.toString(length)));
    }

    static String truncate(String field, int length) {
        return task("Truncate", "NO_OP", List.of(field), List.of("TRUNCATE_LENGTH", Integer.toString(length)));
    }

    static String merge(String first, String second, String destination) {
        String format = "<${%s}|${%s}>".formatted(first, second);
        return to(destination, task("Merge", "NO_OP", List.of(first, second), List.of("CONCAT_FORMAT", format)));
    }

    static String arithmetic(String left, String right, String operator, String destination) {
        return to(destination, task("Arithmetic", operator, List.of(left, right), List.of()));
    }

    /** @param type a type label, or empty */
    static String map(String field, String destination, String type) {
        List<String> properties = type.isEmpty() ? List.of() : List.of("DESTINATION_DATA_TYPE", type);
        return to(destination, task("Map", "NO_OP", List.of(field), properties));
    }

    static String mapAll(String... excluded) {
        String list = "[%s]".formatted(quoted(List.of(excluded)).replace("\"", "\\\""));
        return task("Map_all", "NO_OP", List.of(), List.of("EXCLUDE_SOURCE_FIELDS_LIST", list));
    }

    static String passthrough(String... fields) {
        return task("Passthrough", "NO_OP", List.of(fields), List.of());
    }

    static String partition(String... fields) {
        return task("Partition", "NO_OP", List.of(fields), List.of());
    }

    private static String to(String destination, String task) {
        return "{\"destinationField\":\"%s\",%s".formatted(destination, task.substring(1));
    }

    /** @param properties names and values by turns */
    private static String task(String type, String operator, List<String> fields, List<String> properties) {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < properties.size(); i += 2) {
            members.append(i == 0 ? "" : ",")
                    .append("\"%s\":\"%s\"".formatted(properties.get(i), properties.get(i + 1)));
        }
        return "{\"taskType\":\"%s\",\"connectorOperator\":{\"S3\":\"%s\"},\"sourceFields\":[%s],\"taskProperties\":{%s}}"
                .formatted(type, operator, quoted(fields), members);
    }

    private static String quoted(List<String> names) {
        return names.stream().map("\"%s\""::formatted).collect(Collectors.joining(","));
    }
}
