package dev.penstock.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.StateStore;
import dev.penstock.definition.ExecutionStatus;
import dev.penstock.state.JournalStateStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command line, killed with SIGKILL at random instants and started again.
 *
 * <p>At every moment a reader sees whole objects only, and in the end each run that was committed is there once, and
 * nothing of any other. 20 kills; with the profile {@code long} 200.
 */
class KillTest {

    private static final int KILLS = Boolean.getBoolean("penstock.long") ? 200 : 20;
    private static final int RECORDS = 4_000;

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

    @TempDir
    Path folder;

    private Path buckets;
    private Path flow;

    @BeforeEach
    void writeTheSource() throws IOException {
        buckets = folder.resolve("buckets");
        flow = Files.writeString(folder.resolve("flow.json"), FLOW);
        for (int file = 0; file < 2; file++) {
            StringBuilder csv = new StringBuilder("id,place\n");
            for (int id = 0; id < RECORDS; id++) {
                csv.append(file * RECORDS + id).append(",p").append(id % 10).append('\n');
            }
            Path path = buckets.resolve("source/sales/" + file + ".csv");
            Files.createDirectories(path.getParent());
            Files.writeString(path, csv);
        }
    }

    @Test
    void killsAtRandomInstantsLoseNothingAndDoubleNothing() throws Exception {
        long usual = time(start());
        Random random = new Random(20261120);
        var torn = new AtomicReference<String>();
        Thread reader = new Thread(() -> readWhileAlive(torn), "reader");
        reader.start();
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            Process process = start();
            long started = System.nanoTime();
            long delay = usual / 4 + random.nextLong(usual);
            if (process.waitFor(delay, TimeUnit.NANOSECONDS)) {
                usual = System.nanoTime() - started;
            } else {
                killed++;
            }
            process.destroyForcibly().waitFor();
        }
        assertEquals(0, start().waitFor());
        reader.interrupt();
        reader.join();

        assertNull(torn.get());
        assertTrue(killed > KILLS / 4, killed + " of " + KILLS + " were killed");
        assertAllThereOnce();
    }

    @Test
    void twoProcessesAtOnceBothSucceed() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(start());
        }
        for (Process process : processes) {
            assertEquals(0, process.waitFor());
        }

        assertEquals(3, assertAllThereOnce());
    }

    /** Checks that each successful run is there once and no other is; returns how many there are. */
    private int assertAllThereOnce() throws IOException {
        List<RunRecord> runs;
        try (StateStore state = JournalStateStore.open(buckets.resolve(".penstock/state"))) {
            assertEquals(List.of(), state.unfinished());
            assertEquals(List.of(), state.takeOver());
            runs = state.executions("sales", 1000);
        }
        List<String> expected = new ArrayList<>();
        int successful = 0;
        for (RunRecord run : runs) {
            assertTrue(run.status() == ExecutionStatus.SUCCESSFUL || run.status() == ExecutionStatus.ERROR);
            successful += run.status() == ExecutionStatus.SUCCESSFUL ? 1 : 0;
            run.objects().forEach(object -> expected.add("target/" + object.key()));
        }
        List<String> found = objects().stream()
                .map(path -> buckets.relativize(path).toString())
                .toList();
        assertEquals(expected.stream().sorted().toList(), found);
        assertEquals(successful * 20, found.size());
        for (Path object : objects()) {
            assertNull(problem(object));
        }
        assertFalse(Files.exists(buckets.resolve(".penstock/staging")), "left-over staging is removed");
        return successful;
    }

    private void readWhileAlive(AtomicReference<String> torn) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                for (Path object : objects()) {
                    String problem = problem(object);
                    if (problem != null) {
                        torn.compareAndSet(null, problem);
                    }
                }
            } catch (IOException | UncheckedIOException e) {
                torn.compareAndSet(null, e.toString());
            }
        }
    }

    private List<Path> objects() throws IOException {
        Path target = buckets.resolve("target");
        if (!Files.exists(target)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Returns what is wrong with an object, or null: each has every tenth record of a file. */
    private static String problem(Path object) throws IOException {
        String[] lines = new String(Files.readAllBytes(object), UTF_8).split("\n", -1);
        String place = object.getParent().getFileName().toString().substring("place=p".length());
        if (lines.length != RECORDS / 10 + 1 || !lines[lines.length - 1].isEmpty()) {
            return object + " has " + (lines.length - 1) + " lines";
        }
        for (int i = 0; i < RECORDS / 10; i++) {
            String end = i * 10 + Integer.parseInt(place) + "\",\"place\":\"p" + place + "\"}";
            String more = RECORDS + i * 10 + Integer.parseInt(place) + "\",\"place\":\"p" + place + "\"}";
            if (!lines[i].equals("{\"id\":\"" + end) && !lines[i].equals("{\"id\":\"" + more)) {
                return object + " has the line " + lines[i];
            }
        }
        return null;
    }

    private static long time(Process process) throws InterruptedException {
        long start = System.nanoTime();
        assertEquals(0, process.waitFor());
        return System.nanoTime() - start;
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PenstockCommand.class.getName(),
                        "run",
                        flow.toString(),
                        "--buckets",
                        buckets.toString(),
                        "--quiet")
                .inheritIO()
                .start();
    }
}
