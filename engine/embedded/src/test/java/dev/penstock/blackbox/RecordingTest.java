package dev.penstock.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.adapter.MemoryObjectStore;
import dev.penstock.embedded.Penstock;
import dev.penstock.engine.FlowExecution;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the JDK Flight Recorder sees of a run. */
class RecordingTest {

    @Test
    void aRunItsBatchesAndItsObjectsAreRecorded(@TempDir Path folder) throws Exception {
        FlowExecution execution;
        Path file = folder.resolve("run.jfr");
        try (Recording recording = new Recording()) {
            for (String name : List.of("Execution", "Batch", "Object")) {
                recording.enable("dev.penstock." + name).withoutThreshold();
            }
            recording.start();
            execution = Penstock.builder(new MemoryObjectStore())
                    .build()
                    .run(Flows.everything(), new ChunkSource(3, chunk -> {}));
            recording.stop();
            recording.dump(file);
        }

        List<RecordedEvent> events = RecordingFile.readAllEvents(file);

        RecordedEvent run = named(events, "Execution").get(0);
        assertEquals(execution.executionId(), run.getString("executionId"));
        assertEquals("Successful", run.getString("status"));
        assertEquals(3, run.getLong("recordsRead"));
        assertEquals(3, named(events, "Batch").size());
        RecordedEvent object = named(events, "Object").get(0);
        assertEquals(execution.objects().get(0).key(), object.getString("key"));
        assertEquals(3, object.getLong("records"));
    }

    private static List<RecordedEvent> named(List<RecordedEvent> events, String name) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals("dev.penstock." + name))
                .toList();
    }
}
