package dev.penstock.state;

import static dev.penstock.state.Given.NOON;
import static dev.penstock.state.Given.exclusive;
import static dev.penstock.state.Given.failed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.StateStore;
import dev.penstock.connector.state.Watermark;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(300)
class JdbcProcessTest {

    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    private String url;

    @BeforeEach
    void newSchema() throws Exception {
        url = POSTGRES.url(POSTGRES.newSchema());
    }

    @Test
    void theRunOfAKilledProcessIsTakenOverWhenItsLeaseHasRunOut() throws Exception {
        Process child = JdbcChild.start(url, "hold");
        try (StateStore store = JdbcChild.open(url);
                BufferedReader output = JournalChild.output(child)) {
            assertEquals("ready", output.readLine());
            assertEquals(List.of(), store.takeOver());
            long killed = System.nanoTime();
            child.toHandle().destroyForcibly();

            assertEquals(List.of(exclusive("orders", "held")), waitForTakeOver(store));

            long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killed);
            assertTrue(waited < 20_000, "taken over after " + waited + " ms");
            store.end(failed(exclusive("orders", "held")));
            store.begin(exclusive("orders", "next"));
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void aPausedProcessThatWasTakenOverCannotCommit() throws Exception {
        Process child = JdbcChild.start(url, "hold");
        try (StateStore store = JdbcChild.open(url);
                BufferedReader output = JournalChild.output(child)) {
            assertEquals("ready", output.readLine());
            signal(child, "STOP");
            waitForTakeOver(store);
            store.end(failed(exclusive("orders", "held")));

            signal(child, "CONT");
            child.getOutputStream().close();

            assertEquals("lost", output.readLine());
            assertEquals(0, child.waitFor());
            assertEquals(Optional.empty(), store.watermark("orders"));
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void everyTickRunsOnceInTwoProcesses() throws Exception {
        int count = 2_000;
        List<Process> children = new ArrayList<>();
        List<String> ran = new ArrayList<>();
        try (StateStore store = JdbcChild.open(url)) {
            for (String name : List.of("a", "b")) {
                children.add(JdbcChild.start(url, "ticks", name, Integer.toString(count)));
            }
            for (Process child : children) {
                try (BufferedReader output = JournalChild.output(child)) {
                    output.lines().filter(line -> line.startsWith("ran ")).forEach(ran::add);
                }
                assertEquals(0, child.waitFor());
            }

            assertEquals(count, ran.size());
            assertEquals(count, ran.stream().distinct().count());
            assertEquals(count, store.executions("orders", 10_000).size());
            assertEquals(
                    Optional.of(NOON.plusSeconds(count - 1)),
                    store.watermark("orders").map(Watermark::readUntil));
        } finally {
            children.forEach(Process::destroyForcibly);
        }
    }

    private static List<RunStart> waitForTakeOver(StateStore store) throws IOException, InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        List<RunStart> taken = store.takeOver();
        while (taken.isEmpty()) {
            never.await(50, TimeUnit.MILLISECONDS);
            taken = store.takeOver();
        }
        return taken;
    }

    private static void signal(Process child, String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(child.pid())).start();
        assertEquals(0, kill.waitFor());
    }
}
