package dev.penstock.definition.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.NumberRule;
import dev.penstock.definition.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes JSON values for what they should be, or notes that they are something else. */
final class Values {

    private Values() {}

    /** An element of a list and its place. */
    record Element(JsonNode value, String place) {}

    static Optional<String> text(JsonNode value, String place, Problems problems) {
        if (value.isTextual()) {
            return Optional.of(value.textValue());
        }
        Problem problem = wrongType(value, place, "a text");
        problems.add(
                value.isNumber() || value.isBoolean()
                        ? problem.withFix("write " + Problem.quote(value.asText()))
                        : problem);
        return Optional.empty();
    }

    static boolean flag(JsonNode value, String place, Problems problems) {
        if (!value.isBoolean()) {
            problems.add(wrongType(value, place, "true or false"));
        }
        return value.isBoolean() && value.booleanValue();
    }

    static Optional<Long> number(JsonNode value, String place, NumberRule rule, Problems problems) {
        if (!value.isNumber()) {
            problems.add(wrongType(value, place, rule.allowed()));
            return Optional.empty();
        }
        Optional<Problem> problem = value.isIntegralNumber() && value.canConvertToLong()
                ? rule.check(place, value.longValue())
                : Optional.of(rule.breach(place, describe(value)));
        return problems.add(problem) ? Optional.empty() : Optional.of(value.longValue());
    }

    static Optional<ObjectNode> object(JsonNode value, String place, Problems problems) {
        if (value instanceof ObjectNode object) {
            return Optional.of(object);
        }
        problems.add(wrongType(value, place, "an object"));
        return Optional.empty();
    }

    static List<Element> elements(JsonNode value, String place, Problems problems) {
        List<Element> elements = new ArrayList<>();
        if (value.isArray()) {
            for (JsonNode element : value) {
                elements.add(new Element(element, Places.element(place, elements.size())));
            }
        } else {
            problems.add(wrongType(value, place, "a list"));
        }
        return elements;
    }

    /** Says what a value is, for people. */
    static String describe(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "the text " + Problem.quote(value.textValue());
            case NUMBER -> "the number " + cut(value.asText());
            case BOOLEAN -> value.asText();
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NULL -> "null";
            case MISSING -> "nothing";
            case BINARY, POJO -> "something that is not JSON";
        };
    }

    private static Problem wrongType(JsonNode value, String place, String allowed) {
        return Problem.error("json.type", place, describe(value), allowed);
    }

    private static String cut(String digits) {
        return digits.length() > 40 ? digits.substring(0, 40) + "..." : digits;
    }
}
