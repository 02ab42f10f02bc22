package dev.penstock.format.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.data.BatchBuilder;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class JsonLinesWriterPropertyTest {

    private static final JsonMapper JACKSON = new JsonMapper();

    @Property(tries = 2000)
    void jacksonReadsWhatIsWritten(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        RandomJson json = new RandomJson(random, ".");
        List<String> names = new ArrayList<>(new LinkedHashSet<>(List.of(json.text(), json.key(), json.text())));
        BatchBuilder batch = new BatchBuilder(Schema.ofNames(names));
        List<JsonNode> expected = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            Map<String, Object> values = new LinkedHashMap<>();
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            for (String name : names) {
                put(name, json, random.nextInt(6), values, node);
            }
            batch.addMap(values);
            expected.add(node);
        }

        List<JsonNode> found = new ArrayList<>();
        for (String line : JsonLinesWriterTest.written(batch.build()).split("\n")) {
            found.add(JACKSON.readTree(line));
        }

        assertEquals(expected, found);
    }

    private static void put(String name, RandomJson json, int choice, Map<String, Object> values, ObjectNode node) {
        switch (choice) {
            case 0 -> node.put(name, choice);
            case 1 -> node.putNull(name);
            case 2 -> node.put(name, true);
            case 3 -> {
                String text = json.text();
                node.putObject(name).put(text, text);
                values.put(name, Map.of(text, text));
                return;
            }
            case 4 -> {
                return;
            }
            default -> node.put(name, json.text());
        }
        JsonNode value = node.get(name);
        values.put(
                name,
                value.isTextual() ? value.textValue() : value.isNull() ? null : value.isInt() ? (Object) 0 : true);
    }
}
