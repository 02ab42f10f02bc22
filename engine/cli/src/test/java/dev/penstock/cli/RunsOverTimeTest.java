package dev.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.connector.RunPlace;
import dev.penstock.connector.state.RunCounts;
import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.StateStore;
import dev.penstock.embedded.Penstock;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands about runs that there were, are and will be. */
class RunsOverTimeTest {

    private static final String FLOW = """
            {"flowName": "growing", "triggerConfig": {"triggerType": "Scheduled", "triggerProperties": {"Scheduled":
              {"scheduleExpression": "rate(6hours)", "dataPullMode": "Incremental"}}},
             "sourceFlowConfig": {"connectorType": "S3",
              "sourceConnectorProperties": {"S3": {"bucketName": "source", "bucketPrefix": "in"}}},
             "destinationFlowConfigList": [{"connectorType": "S3", "destinationConnectorProperties":
              {"S3": {"bucketName": "target", "s3OutputFormatConfig": {"fileType": "CSV"}}}}],
             "tasks": [{"taskType": "Map_all", "sourceFields": [],
               "taskProperties": {"EXCLUDE_SOURCE_FIELDS_LIST": "[]"}}]}
            """;

    @TempDir
    Path folder;

    private Path flow;
    private Path buckets;

    @BeforeEach
    void writeTheFlow() throws IOException {
        flow = Files.writeString(folder.resolve("flow.json"), FLOW);
        buckets = Files.createDirectory(folder.resolve("buckets"));
        object("old.csv", "id\n1\n2\n", "2026-03-01T12:00:00Z");
        object("new.csv", "id\n3\n", "2026-03-02T12:00:00Z");
    }

    @Test
    void aBackfillReadsARangeAndIsInTheHistory() throws IOException {
        Invocation backfill = of("backfill", flow, "--from", "2026-03-01T00:00:00Z", "--to", "2026-03-02T00:00:00Z");

        assertEquals(0, backfill.status(), backfill.err());
        assertTrue(backfill.out().contains("written    2 records"), backfill.out());
        Invocation history = of("history", "growing");
        assertTrue(history.out().contains("Successful   growing"), history.out());
        assertTrue(
                history.out().contains("2 records read, 2 written")
                        && history.out().contains("2026-03-01T00:00:00Z/"),
                history.out());
        JsonNode run = json(of("history", "--json").out());
        assertEquals("Successful", run.get("executionStatus").asText());
        assertEquals("2026-03-02T00:00:00Z", run.get("dataPullEndTime").asText());
        assertEquals(2, run.get("recordsWritten").asLong());
        assertEquals("target", run.at("/objects/0/bucket").asText());
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsWrongUsage() {
        Invocation run = of("backfill", flow, "--from", "2026-03-02T00:00:00Z", "--to", "2026-03-01T00:00:00Z");

        assertEquals(2, run.status());
        assertTrue(run.err().contains("--to is 2026-03-01T00:00:00Z; the least is --from"), run.err());
    }

    @Test
    void theRunsToComeAreTold() throws IOException {
        Invocation run = of(
                "schedule",
                flow,
                "--dry-run",
                "--from",
                "2026-03-01T00:00:00Z",
                "--until",
                "2026-03-02T00:00:00Z",
                "--json");

        assertEquals(0, run.status(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals(4, lines.size(), run.out());
        assertEquals("2026-03-01T00:00:00Z", json(lines.get(0)).get("time").asText());
        assertEquals("2026-03-01T06:00:00Z", json(lines.get(1)).get("time").asText());
        assertEquals(
                "2026-03-01T00:00:00Z",
                json(lines.get(1)).get("dataPullStartTime").asText());
        assertFalse(Files.exists(buckets.resolve("target")), "nothing was run");
    }

    @Test
    void aFlowWithoutAScheduleIsWrongUsage() throws IOException {
        Files.writeString(
                flow, FLOW.replaceAll("(?s)\\{\"triggerType\".*?\\}\\}\\}", "{\"triggerType\": \"OnDemand\"}"));

        Invocation run = of("schedule", flow, "--dry-run");

        assertEquals(2, run.status());
        assertTrue(run.err().contains("has the trigger OnDemand; allowed is Scheduled"), run.err());
    }

    @Test
    void aRunOfAnotherProcessIsSeenAndCanceled() throws IOException {
        try (StateStore other = Penstock.state(buckets.resolve(".penstock"))) {
            other.begin(new RunStart("growing", new RunPlace("run-1", "target", ""), Instant.now()));

            assertTrue(of("status").out().contains("running  "), of("status").out());
            assertEquals(
                    "run-1",
                    json(of("status", "--json").out())
                            .at("/running/0/executionId")
                            .asText());
            Invocation cancel = of("cancel", "run-1");

            assertEquals(0, cancel.status(), cancel.err());
            assertTrue(cancel.out().contains("CancelStarted"), cancel.out());
            assertTrue(other.progress("run-1", RunCounts.NONE), "its process is told");
        }
    }

    @Test
    void aRunThatIsOverOrUnknownCannotBeCanceled() throws IOException {
        of("backfill", flow, "--from", "2026-03-01T00:00:00Z", "--to", "2026-03-02T00:00:00Z");
        String id = json(of("history", "--json").out()).get("executionId").asText();

        Invocation over = of("cancel", id);
        Invocation unknown = of("cancel", "nobody");

        assertEquals(1, over.status());
        assertTrue(over.err().contains("is not in progress: Successful"), over.err());
        assertEquals(1, unknown.status());
        assertEquals("penstock: there is no run nobody", unknown.err().strip());
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void theScheduleRunsUntilItIsStopped() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PenstockCommand.class.getName(),
                        "schedule",
                        flow.toString(),
                        "--buckets",
                        buckets.toString(),
                        "--json")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader()) {
            JsonNode run = json(out.readLine());
            assertEquals("Successful", run.get("executionStatus").asText());
        }

        process.destroy();

        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it ends when it is told to");
        JsonNode status = json(of("status", "--json").out());
        assertEquals("Active", status.get("flowStatus").asText());
        assertTrue(status.has("readUntil"), status.toString());
    }

    private Invocation of(Object... arguments) {
        Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--buckets";
        all[arguments.length + 1] = buckets;
        return Invocation.of(all);
    }

    private void object(String name, String content, String changed) throws IOException {
        Path file = buckets.resolve("source/in/" + name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(changed)));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
