package dev.penstock.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quartz.impl.SchedulerRepository;

@Timeout(60)
class QuartzTickerTest {

    private final QuartzTicker ticker = QuartzTicker.inMemory(2);
    private final BlockingQueue<String> woken = new ArrayBlockingQueue<>(1_000);

    QuartzTickerTest() throws IOException {}

    @AfterEach
    void close() {
        ticker.close();
    }

    @Test
    void aFlowIsWokenOnceAtItsTime() throws Exception {
        ticker.start(woken::add);
        Instant at = Instant.now().plusMillis(300);
        ticker.set("orders", at);

        assertEquals("orders", woken.poll(50, TimeUnit.SECONDS));
        assertTrue(!Instant.now().plusMillis(100).isBefore(at));
        assertNull(woken.poll());
    }

    @Test
    void aTimeThatHasPassedWakesAtOnce() throws Exception {
        String longest = "o".repeat(256);
        ticker.set(longest, Instant.now().minusSeconds(86_400));
        ticker.start(woken::add);

        assertEquals(longest, woken.poll(50, TimeUnit.SECONDS));
    }

    @Test
    void aFlowThatSetsItsNextAlarmWhenItIsWokenIsWokenAgain() throws Exception {
        AtomicInteger wakes = new AtomicInteger();
        CountDownLatch enough = new CountDownLatch(200);
        ticker.start(flowName -> {
            try {
                wakes.incrementAndGet();
                ticker.set(flowName, Instant.now());
                enough.countDown();
                return true;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        ticker.set("orders", Instant.now());

        assertTrue(enough.await(50, TimeUnit.SECONDS), wakes + " wakes");
    }

    @Test
    void aNewAlarmTakesThePlaceOfTheOldOneAndAClearedOneIsGone() throws Exception {
        ticker.start(woken::add);
        ticker.set("orders", Instant.now().plusMillis(200));
        ticker.set("orders", Instant.now().plusSeconds(86_400));
        ticker.set("parts", Instant.now().plusMillis(200));
        ticker.clear("parts");
        ticker.set("last", Instant.now().plusMillis(400));

        assertEquals("last", woken.poll(50, TimeUnit.SECONDS));
        assertNull(woken.poll());
    }

    @Test
    void anAlarmThatCouldNotBeSetAnewRingsAgain() throws Exception {
        QuartzTicker impatient = QuartzTicker.inMemory(2, Duration.ofMillis(100));
        CountDownLatch wakes = new CountDownLatch(3);
        impatient.start(flowName -> {
            wakes.countDown();
            throw new IllegalStateException("the wake came to nothing");
        });
        impatient.set("orders", Instant.now());

        assertTrue(wakes.await(50, TimeUnit.SECONDS));
        impatient.close();
    }

    @Test
    void aCloseWaitsForTheWakesThatAreGoingOn() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ticker.start(flowName -> {
            begun.countDown();
            try {
                return goOn.await(50, TimeUnit.SECONDS) && woken.add(flowName);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        ticker.set("orders", Instant.now());
        begun.await();
        Thread release = new Thread(goOn::countDown);

        release.start();
        ticker.close();

        assertEquals("orders", woken.poll());
    }

    @Test
    void manyTickersComeAndGoAndLeaveNothing() throws Exception {
        Set<Thread> before = threads();
        for (int i = 0; i < 10; i++) {
            QuartzTicker one = QuartzTicker.inMemory(3);
            one.set("orders", Instant.now().plusSeconds(86_400));
            one.start(woken::add);
            one.close();
        }
        for (Thread thread : threads()) {
            if (!before.contains(thread)) {
                thread.join();
            }
        }

        assertTrue(SchedulerRepository.getInstance().lookupAll().isEmpty());
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("penstock"))
                .collect(Collectors.toSet());
    }
}
