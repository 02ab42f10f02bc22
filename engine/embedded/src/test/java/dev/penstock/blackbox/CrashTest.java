package dev.penstock.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.adapter.DirectoryObjectStore;
import dev.penstock.adapter.MemoryObjectStore;
import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.RunPlace;
import dev.penstock.connector.StoredObject;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.definition.ExecutionStatus;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.embedded.Penstock;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.FlowEngineBuilder;
import dev.penstock.engine.FlowExecution;
import dev.penstock.state.MemoryStateStore;
import dev.penstock.testkit.Crash;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a run whose process dies at any step: all of it or nothing, once somebody has recovered it. */
class CrashTest {

    private static final String FLOW = """
            {"flowName": "sales", "triggerConfig": {"triggerType": "OnDemand"},
             "sourceFlowConfig": {"connectorType": "S3",
              "sourceConnectorProperties": {"S3": {"bucketName": "source", "bucketPrefix": "sales"}}},
             "destinationFlowConfigList": [{"connectorType": "S3", "destinationConnectorProperties":
              {"S3": {"bucketName": "target", "s3OutputFormatConfig": {"fileType": "JSON"}}}}],
             "tasks": [
              {"taskType": "Map_all", "sourceFields": [],
               "taskProperties": {"EXCLUDE_SOURCE_FIELDS_LIST": "[]"}},
              {"taskType": "Partition", "sourceFields": ["place"],
               "taskProperties": {"ORDERED_PARTITION_KEYS_LIST": "[\\"place\\"]"}}]}
            """;

    /** What a run that got through leaves, by key; the run has the id of its number. */
    private static final Map<String, String> WHOLE = Map.of(
            "sales/run-%d/place=north/7-", "{\"id\":\"1\",\"place\":\"north\"}\n{\"id\":\"3\",\"place\":\"north\"}\n",
            "sales/run-%d/place=south/8-", "{\"id\":\"2\",\"place\":\"south\"}\n",
            "sales/run-%d/place=north/9-", "{\"id\":\"4\",\"place\":\"north\"}\n");

    @TempDir
    Path folder;

    @Test
    void aDeathAtAnyStepOverMemoryLeavesAllOrNothing() throws IOException {
        assertTrue(dieAtEveryStep(step -> new MemoryObjectStore()) > 40);
    }

    @Test
    void aDeathAtAnyStepOverFoldersLeavesAllOrNothing() throws IOException {
        int[] stores = {0};
        assertTrue(dieAtEveryStep(step -> new DirectoryObjectStore(folder.resolve("" + stores[0]++))) > 40);
        try (Stream<Path> left = Files.walk(folder)) {
            assertEquals(
                    List.of(),
                    left.filter(path -> path.toString().contains(".penstock")).toList());
        }
    }

    /** Lets a run die at one step after the other until it gets through, and returns how many deaths that were. */
    private static int dieAtEveryStep(IntFunction<ObjectStore> stores) throws IOException {
        int deaths = 0;
        boolean through = false;
        for (int step = 1; !through; step++) {
            through = true;
            for (Crash crash : List.of(Crash.before(step), Crash.after(step))) {
                if (dies(stores.apply(step), crash, "step " + step)) {
                    through = false;
                    deaths++;
                }
            }
        }
        return deaths;
    }

    private static boolean dies(ObjectStore store, Crash crash, String name) throws IOException {
        put(store, "sales/a.csv", "id,place\n1,north\n2,south\n3,north\n");
        put(store, "sales/b.csv", "id,place\n4,north\n");
        FlowDefinition flow = FlowDefinitionJson.read(FLOW).definition();
        MemoryStateStore state = new MemoryStateStore();
        MemoryStateStore session = state.openSession();

        FlowExecution first =
                engine(crash.of(store), 1).stateStore(crash.of(session)).build().run(flow);
        session.close();
        boolean committed = !state.unfinished().isEmpty() || status(state) == ExecutionStatus.SUCCESSFUL;
        assertOnlyWholeObjects(visible(store), committed, name);

        FlowEngine engine = engine(store, 2).stateStore(state).build();
        assertEquals(List.of(), engine.recover(), name);
        Map<String, String> recovered = visible(store);
        assertEquals(committed ? WHOLE.size() : 0, recovered.size(), name);
        assertOnlyWholeObjects(recovered, committed, name);
        assertEquals(List.of(), state.unfinished(), name);
        assertNotEquals(ExecutionStatus.IN_PROGRESS, status(state), name);

        assertTrue(engine.run(flow).isSuccessful(), name);
        assertEquals(WHOLE.size() + recovered.size(), visible(store).size(), name);
        assertTrue(!first.isSuccessful() || recovered.size() == WHOLE.size(), name);
        return crash.happened();
    }

    /** Returns how the first run ended; Error too if nobody knows of it. */
    private static ExecutionStatus status(MemoryStateStore state) throws IOException {
        return state.execution("run-1").map(RunRecord::status).orElse(ExecutionStatus.ERROR);
    }

    private static FlowEngineBuilder engine(ObjectStore store, int number) {
        return Penstock.builder(store).executionIds(() -> "run-" + number).fileNumbers(() -> 7);
    }

    private static void assertOnlyWholeObjects(Map<String, String> visible, boolean committed, String name) {
        assertTrue(committed || visible.isEmpty(), name + " shows " + visible.keySet() + " of a run without a commit");
        visible.forEach((key, content) -> {
            String start = key.substring(0, key.lastIndexOf('/') + 3).replace("run-1", "run-%d");
            assertEquals(WHOLE.get(start), content, name + ": " + key);
        });
    }

    private static void put(ObjectStore store, String key, String content) throws IOException {
        var place = new RunPlace("put", "source", key);
        try (var staged = store.stage(place, key)) {
            byte[] bytes = content.getBytes(UTF_8);
            staged.write(bytes, 0, bytes.length);
            store.publish(staged.finish());
        }
        store.discard(place);
    }

    private static Map<String, String> visible(ObjectStore store) throws IOException {
        Map<String, String> visible = new TreeMap<>();
        try {
            for (StoredObject object : store.list("target", "")) {
                try (InputStream in = object.open()) {
                    visible.put(object.key(), new String(in.readAllBytes(), UTF_8));
                }
            }
        } catch (FileNotFoundException e) {
            // There is no bucket before the first object.
            return visible;
        }
        return visible;
    }
}
