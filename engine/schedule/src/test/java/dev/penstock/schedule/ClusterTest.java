package dev.penstock.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alarms that are shared through a real PostgreSQL. */
@Timeout(240)
class ClusterTest {

    private static final Duration CHECK_IN = Duration.ofSeconds(1);

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @Test
    void eachAlarmRingsInOneOfTheProcesses() throws Exception {
        int flows = 5;
        int ticksOfAFlow = 20;
        Map<String, AtomicInteger> wakes = new ConcurrentHashMap<>();
        Set<String> ringing = ConcurrentHashMap.newKeySet();
        AtomicInteger overlaps = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(flows);
        QuartzTicker one = ticker("share_");
        QuartzTicker other = ticker("share_");
        for (QuartzTicker ticker : new QuartzTicker[] {one, other}) {
            ticker.start(flowName -> {
                if (!ringing.add(flowName)) {
                    overlaps.incrementAndGet();
                }
                int count = wakes.computeIfAbsent(flowName, name -> new AtomicInteger())
                        .incrementAndGet();
                ringing.remove(flowName);
                setNext(ticker, flowName, count < ticksOfAFlow);
                if (count == ticksOfAFlow) {
                    done.countDown();
                }
                return true;
            });
        }
        for (int i = 0; i < flows; i++) {
            one.set("flow" + i, Instant.now());
        }

        assertTrue(done.await(200, TimeUnit.SECONDS), wakes.toString());
        one.close();
        other.close();
        assertEquals(0, overlaps.get());
        wakes.forEach((flow, count) -> assertEquals(ticksOfAFlow, count.get(), flow));
    }

    @Test
    void anAlarmOutlivesTheProcessThatSetIt() throws Exception {
        CountDownLatch woken = new CountDownLatch(1);
        QuartzTicker first = ticker("outlive_");
        first.start(flowName -> true);
        first.set("orders", Instant.now().plusSeconds(2));
        first.close();

        QuartzTicker second = ticker("outlive_");
        second.start(flowName -> {
            woken.countDown();
            return true;
        });

        assertTrue(woken.await(200, TimeUnit.SECONDS));
        second.close();
    }

    @Test
    void aFlowThatIsNotKnownInOneProcessIsWokenInAnother() throws Exception {
        CountDownLatch woken = new CountDownLatch(1);
        CountDownLatch leftAlone = new CountDownLatch(1);
        AtomicInteger wakesWithout = new AtomicInteger();
        QuartzTicker without = ticker("unknown_");
        QuartzTicker with = ticker("unknown_");
        without.start(flowName -> {
            wakesWithout.incrementAndGet();
            leftAlone.countDown();
            return false;
        });
        without.set("orders", Instant.now());
        assertTrue(leftAlone.await(100, TimeUnit.SECONDS));
        with.start(flowName -> {
            setNext(with, flowName, false);
            woken.countDown();
            return true;
        });

        assertTrue(woken.await(100, TimeUnit.SECONDS));
        without.close();
        with.close();
        assertEquals(1, wakesWithout.get(), "it leaves the alarm to the other");
    }

    @Test
    void aFlowOfAProcessThatIsKilledWhileItRunsIsWokenInAnother() throws Exception {
        CountDownLatch woken = new CountDownLatch(1);
        QuartzTicker survivor = ticker("kill_");
        survivor.set("orders", Instant.now());
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClusterNode.class.getName(),
                        postgres.getJdbcUrl("postgres", "postgres"),
                        "kill_")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = victim.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("orders", lines.readLine());
        } finally {
            victim.destroyForcibly().waitFor();
        }

        survivor.start(flowName -> {
            setNext(survivor, flowName, false);
            woken.countDown();
            return true;
        });

        assertTrue(woken.await(45, TimeUnit.SECONDS), "an alarm that is not recovered rings after a minute");
        survivor.close();
    }

    @Test
    void aFlowIsWokenAgainWhenTheDatabaseIsBack() throws Exception {
        FailingDataSource database = new FailingDataSource(postgres.getPostgresDatabase());
        QuartzTicker ticker = QuartzTicker.shared(database, "outage_", CHECK_IN, 2, Duration.ofSeconds(1));
        CountDownLatch inOutage = new CountDownLatch(1);
        CountDownLatch afterwards = new CountDownLatch(1);
        ticker.start(flowName -> {
            if (inOutage.getCount() > 0) {
                database.fail(true);
                assertThrows(IOException.class, () -> ticker.set(flowName, Instant.now()));
                inOutage.countDown();
            } else {
                setNext(ticker, flowName, false);
                afterwards.countDown();
            }
            return true;
        });
        ticker.set("orders", Instant.now());

        assertTrue(inOutage.await(100, TimeUnit.SECONDS));
        database.fail(false);

        assertTrue(afterwards.await(100, TimeUnit.SECONDS));
        ticker.close();
    }

    @Test
    void theTablesAreMadeOnceAndHaveTheirPrefix() throws Exception {
        DataSource database = postgres.getPostgresDatabase();
        QuartzTables.create(database, "twice_");
        QuartzTables.create(database, "twice_");

        assertEquals(11, tables(database, "twice_").size());
        assertEquals(Set.of(), tables(database, "qrtz_"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Penstock_", "1st_", "a b", "x'; DROP TABLE y; --", "a123456789012345678901234567890"})
    void aPrefixThatIsNoPlainNameIsRefused(String prefix) {
        assertThrows(IllegalArgumentException.class, () -> QuartzTables.requirePrefix(prefix));
    }

    private static QuartzTicker ticker(String prefix) throws IOException {
        return QuartzTicker.shared(postgres.getPostgresDatabase(), prefix, CHECK_IN, 3);
    }

    private static void setNext(QuartzTicker ticker, String flowName, boolean wanted) {
        try {
            if (wanted) {
                ticker.set(flowName, Instant.now());
            } else {
                ticker.clear(flowName);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> tables(DataSource database, String prefix) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT tablename FROM pg_tables")) {
            while (rows.next()) {
                String name = rows.getString(1);
                if (name.startsWith(prefix)) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
