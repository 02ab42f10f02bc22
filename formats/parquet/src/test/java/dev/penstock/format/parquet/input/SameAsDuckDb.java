package dev.penstock.format.parquet.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says whether a value is the one that DuckDB reads, which writes times and numbers in other words. */
final class SameAsDuckDb {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private SameAsDuckDb() {}

    static void check(String file, DuckDb.Table expected, Contents found) throws JsonProcessingException {
        assertEquals(expected.names(), found.names(), file);
        assertEquals(expected.rows().size(), found.rows().size(), file);
        for (int row = 0; row < found.rows().size(); row++) {
            for (int column = 0; column < expected.names().size(); column++) {
                String type = expected.types().get(column);
                String left = expected.rows().get(row).get(column);
                String right = found.rows().get(row).get(column);
                String place = file + ", row " + row + ", " + expected.names().get(column) + " " + type;
                if (left == null || right == null) {
                    assertEquals(left, right, place);
                } else {
                    assertEquals(canonical(type, left), canonical(type, right), place);
                }
            }
        }
    }

    private static Object canonical(String type, String text) throws JsonProcessingException {
        if (type.endsWith("]") || type.startsWith("STRUCT") || type.startsWith("MAP")) {
            return plain(JSON.readTree(text));
        }
        if (type.startsWith("TIMESTAMP")) {
            return (text.replace("Z", "") + "000").substring(0, "yyyy-MM-ddTHH:mm:ss.SSSSSS".length());
        }
        if (type.startsWith("TIME")) {
            String local = text.replace("Z", "").replace("+00", "");
            return (local.contains(".") ? local : local + ".")
                    .concat("000000")
                    .substring(0, "HH:mm:ss.SSSSSS".length());
        }
        if (type.equals("FLOAT") || type.equals("DOUBLE")) {
            String number =
                    text.replace("Infinity", "inf").replace("inf", "Infinity").replace("nan", "NaN");
            return type.equals("FLOAT") ? (Object) Float.valueOf(number) : Double.valueOf(number);
        }
        return text;
    }

    private static Object plain(JsonNode node) {
        if (node.isNumber()) {
            BigDecimal value = node.decimalValue();
            return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
        if (node.isArray()) {
            List<Object> elements = new ArrayList<>();
            node.forEach(element -> elements.add(plain(element)));
            return elements;
        }
        if (node.isObject()) {
            List<Object> members = new ArrayList<>();
            node.properties().forEach(member -> members.add(Map.entry(member.getKey(), plain(member.getValue()))));
            return members;
        }
        if (node.isTextual()
                && node.textValue().matches("[+]?\\d+-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d([.]\\d+)?Z?")) {
            String time = node.textValue().replace("+", "").replace("Z", "").replace('T', ' ');
            return time.contains(".") ? time.replaceAll("[.]?0+$", "") : time;
        }
        return node.isNull() ? "null" : node.toString();
    }
}
