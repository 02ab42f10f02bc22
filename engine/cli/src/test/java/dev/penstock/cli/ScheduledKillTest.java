package dev.penstock.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.StateStore;
import dev.penstock.connector.state.Watermark;
import dev.penstock.embedded.Penstock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An incremental flow over a source that keeps growing, its process killed with SIGKILL at random instants: every record
 * arrives exactly once. 25 kills; with the profile {@code long} 300.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class ScheduledKillTest {

    private static final int ROUNDS = Boolean.getBoolean("penstock.long") ? 300 : 25;
    private static final int RECORDS = 2_000;
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration TICK = Duration.ofMinutes(5);

    private static final String FLOW = """
            {"flowName": "growing", "triggerConfig": {"triggerType": "Scheduled", "triggerProperties": {"Scheduled":
              {"scheduleExpression": "rate(5minutes)", "dataPullMode": "Incremental"}}},
             "sourceFlowConfig": {"connectorType": "S3",
              "sourceConnectorProperties": {"S3": {"bucketName": "source", "bucketPrefix": "in"}}},
             "destinationFlowConfigList": [{"connectorType": "S3", "destinationConnectorProperties":
              {"S3": {"bucketName": "target", "s3OutputFormatConfig": {"fileType": "CSV"}}}}],
             "tasks": [{"taskType": "Map_all", "sourceFields": [],
               "taskProperties": {"EXCLUDE_SOURCE_FIELDS_LIST": "[]"}}]}
            """;

    @TempDir
    Path folder;

    @Test
    void everyRecordArrivesExactlyOnce() throws Exception {
        Path buckets = folder.resolve("buckets");
        Path flow = Files.writeString(folder.resolve("flow.json"), FLOW);
        Random random = new Random(42);
        grow(buckets, 0);
        long usual = 0;
        int killed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Process process = start(flow, buckets, round);
            long started = System.nanoTime();
            // The first run tells how long one takes.
            long delay = round == 0 ? Long.MAX_VALUE : usual / 4 + random.nextLong(usual);
            if (process.waitFor(delay, TimeUnit.NANOSECONDS)) {
                usual = System.nanoTime() - started;
            } else {
                killed++;
            }
            process.destroyForcibly().waitFor();
            grow(buckets, round + 1);
        }
        assertEquals(0, start(flow, buckets, ROUNDS).waitFor());

        assertTrue(killed > ROUNDS / 4, killed + " of " + ROUNDS + " were killed");
        List<Integer> expected =
                IntStream.range(0, (ROUNDS + 1) * RECORDS).boxed().toList();
        assertEquals(expected, ids(buckets));
        assertTheWatermarkIsThatOfTheLastRun(buckets);
    }

    private static void assertTheWatermarkIsThatOfTheLastRun(Path buckets) throws IOException {
        try (StateStore state = Penstock.state(buckets.resolve(".penstock"))) {
            Watermark mark = state.watermark("growing").orElseThrow();
            RunRecord last = state.executions("growing", 1).get(0);
            assertEquals(last.executionId(), mark.executionId());
            assertEquals(last.window().orElseThrow().end(), mark.readUntil());
        }
    }

    /** Adds the file of a round, changed a minute before the tick of the round. */
    private static void grow(Path buckets, int round) throws IOException {
        StringBuilder csv = new StringBuilder("id\n");
        for (int id = round * RECORDS; id < (round + 1) * RECORDS; id++) {
            csv.append(id).append('\n');
        }
        Path file = buckets.resolve("source/in/" + round + ".csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, csv);
        Files.setLastModifiedTime(file, FileTime.from(tick(round).minusSeconds(60)));
    }

    private static Instant tick(int round) {
        return START.plus(TICK.multipliedBy(round));
    }

    private static List<Integer> ids(Path buckets) throws IOException {
        List<Integer> ids = new ArrayList<>();
        List<Path> objects;
        try (Stream<Path> files = Files.walk(buckets.resolve("target"))) {
            objects = files.filter(Files::isRegularFile).collect(Collectors.toList());
        }
        for (Path object : objects) {
            Files.readString(object, UTF_8)
                    .lines()
                    .skip(1)
                    .map(Integer::valueOf)
                    .forEach(ids::add);
        }
        ids.sort(null);
        return ids;
    }

    private static Process start(Path flow, Path buckets, int round) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScheduledProcess.class.getName(),
                        flow.toString(),
                        buckets.toString(),
                        tick(round).toString())
                .inheritIO()
                .start();
    }
}
