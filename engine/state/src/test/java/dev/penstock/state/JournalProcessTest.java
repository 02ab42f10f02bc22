package dev.penstock.state;

import static dev.penstock.state.Given.NOON;
import static dev.penstock.state.Given.asked;
import static dev.penstock.state.Given.exclusive;
import static dev.penstock.state.Given.failed;
import static dev.penstock.state.Given.manifest;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.state.RunManifest;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.RunRefusedException;
import dev.penstock.connector.state.StateStore;
import dev.penstock.definition.ExecutionStatus;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class JournalProcessTest {

    @TempDir
    private Path folder;

    @Test
    void theRunsOfAKilledProcessAreTakenOverAtOnce() throws Exception {
        Process child = JournalChild.start(folder, "hold");
        try (StateStore store = JournalChild.open(folder);
                BufferedReader output = JournalChild.output(child)) {
            assertEquals("ready", output.readLine());
            assertEquals(List.of(), store.takeOver());
            assertEquals(List.of(), store.unfinished());
            assertThrows(RunRefusedException.class, () -> store.begin(exclusive("orders", "next")));

            kill(child);

            assertEquals(List.of(exclusive("orders", "running")), store.takeOver());
            assertEquals(List.of(manifest(asked("returns", "committed"), NOON)), store.unfinished());
            store.end(failed(exclusive("orders", "running")));
            store.finish("committed");
            store.begin(exclusive("orders", "next"));
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void oneOfSeveralProcessesHasAFlowForItself() throws Exception {
        List<Process> children = new ArrayList<>();
        int won = 0;
        try (StateStore store = JournalChild.open(folder)) {
            for (String name : List.of("a", "b", "c")) {
                children.add(JournalChild.start(folder, "compete", name));
            }
            for (Process child : children) {
                try (BufferedReader output = JournalChild.output(child)) {
                    List<String> lines = output.lines().toList();
                    assertEquals(60, lines.size());
                    won += (int) lines.stream()
                            .filter(line -> line.startsWith("won"))
                            .count();
                }
                assertEquals(0, child.waitFor());
            }

            assertTrue(won > 0, "nobody won");
            assertEquals(won, store.executions("orders", 1_000).size());
        } finally {
            children.forEach(Process::destroyForcibly);
        }
    }

    @Test
    void whatWasCommittedSurvivesEveryKill() throws Exception {
        Random random = new Random(8_541);
        Set<String> committed = new HashSet<>();
        for (int kill = 0; kill < 12; kill++) {
            Process child = JournalChild.start(folder, "work", Integer.toString(kill));
            try (BufferedReader output = JournalChild.output(child)) {
                int lines = 1 + random.nextInt(40);
                for (int i = 0; i < lines; i++) {
                    committed.add(output.readLine().substring("committed ".length()));
                }
                kill(child);
                // What it said before the kill and nobody has read yet counts too.
                output.lines()
                        .filter(line -> line.startsWith("committed "))
                        .forEach(line -> committed.add(line.substring(10)));
            } finally {
                child.destroyForcibly();
            }
            requireKnown(committed);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aStepForWhichThereIsNoRoomIsNotTaken() throws Exception {
        Process child = JournalChild.startWithLimit(200, folder, "fill");
        try (BufferedReader output = JournalChild.output(child)) {
            String[] told = output.readLine().split(" ");
            assertEquals(0, child.waitFor());
            int begun = Integer.parseInt(told[0]);
            assertTrue(begun > 100, "begun " + begun);
            assertEquals(told[0], told[1]);

            try (StateStore store = JournalChild.open(folder)) {
                assertEquals(begun, store.takeOver().size());
                store.begin(asked("orders", "next"));
                assertEquals(begun + 1, store.executions("orders", 1_000_000).size());
            }
        } finally {
            child.destroyForcibly();
        }
    }

    /** Kills a process and leaves its output to be read. */
    private static void kill(Process child) throws InterruptedException {
        child.toHandle().destroyForcibly();
        child.waitFor();
    }

    private void requireKnown(Set<String> committed) throws Exception {
        try (StateStore store = JournalChild.open(folder)) {
            Set<String> unfinished = new HashSet<>();
            for (RunManifest manifest : store.unfinished()) {
                unfinished.add(manifest.executionId());
                store.finish(manifest.executionId());
            }
            assertTrue(unfinished.size() <= 1, unfinished.toString());
            for (String executionId : committed) {
                Optional<RunRecord> record = store.execution(executionId);
                assertEquals(Optional.of(ExecutionStatus.SUCCESSFUL), record.map(RunRecord::status), executionId);
            }
            assertTrue(store.takeOver().size() <= 1);
        }
    }
}
