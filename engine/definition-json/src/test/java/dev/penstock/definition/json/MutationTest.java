package dev.penstock.definition.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.InvalidFlowException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damages valid definitions at random: what comes out is a definition or an InvalidFlowException, nothing else. */
class MutationTest {

    private static final long SEED = 20_260_131L;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private int refused;
    private int accepted;

    @Test
    void flippedBytesAreRefusedOrRead() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2500; i++) {
            byte[] bytes =
                    FlowDefinitionJson.write(new RandomFlows(random).next()).getBytes(StandardCharsets.UTF_8);
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            check(new String(bytes, StandardCharsets.UTF_8), i);
        }
        assertTrue(refused > 500 && accepted > 100, () -> refused + " refused, " + accepted + " accepted");
    }

    @Test
    void removedAndRetypedMembersAreRefusedOrRead() throws JsonProcessingException {
        Random random = new Random(SEED);
        for (int i = 0; i < 2500; i++) {
            JsonNode tree = MAPPER.readTree(FlowDefinitionJson.write(new RandomFlows(random).next()));
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                change(tree, random);
            }
            check(tree.toString(), i);
        }
        assertTrue(refused > 500 && accepted > 100, () -> refused + " refused, " + accepted + " accepted");
    }

    @Test
    void aMemberThatStandsTwiceIsAlwaysRefused() {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            String json = FlowDefinitionJson.write(new RandomFlows(random).next());
            String twice = json.replaceFirst("\"flowName\"", "\"flowName\":\"x\",\"flowName\"");
            check(twice, i);
        }
        assertEquals(500, refused);
    }

    private void check(String json, int round) {
        FlowDefinition flow;
        try {
            flow = FlowDefinitionJson.read(json).definition();
        } catch (InvalidFlowException e) {
            refused++;
            assertTrue(!e.errors().isEmpty());
            return;
        } catch (RuntimeException e) {
            fail("seed " + SEED + ", round " + round + ": " + json, e);
            return;
        }
        accepted++;
        assertEquals(
                flow, FlowDefinitionJson.read(FlowDefinitionJson.write(flow)).definition(), () -> "round " + round);
    }

    private static void change(JsonNode tree, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(tree, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        if (container instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name + "s", object.get(name).deepCopy());
                case 2 -> object.set(name, tree.deepCopy());
                default -> object.set(name, other(random));
            }
        } else if (container instanceof ArrayNode array) {
            switch (random.nextInt(3)) {
                case 0 -> array.remove(0);
                case 1 -> array.add(array.get(0).deepCopy());
                default -> array.set(0, other(random));
            }
        }
    }

    private static JsonNode other(Random random) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (random.nextInt(9)) {
            case 0 -> make.nullNode();
            case 1 -> make.booleanNode(true);
            case 2 -> make.numberNode(random.nextInt());
            case 3 -> make.numberNode(1e300);
            case 4 -> make.textNode("");
            case 5 -> make.textNode("x".repeat(3000));
            case 6 -> make.arrayNode().addNull();
            case 7 -> make.objectNode();
            default -> make.textNode("\ud800 ");
        };
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
        }
        node.forEach(child -> collect(child, containers));
    }
}
