package dev.penstock.cli;

import dev.penstock.connector.state.StateStore;
import dev.penstock.embedded.Penstock;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.FlowExecution;
import dev.penstock.schedule.FlowScheduler;
import dev.penstock.schedule.ManualClock;
import dev.penstock.schedule.SchedulerListener;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/**
 * A process that runs one flow by its schedule, at a time of its own: the definition, the folder of buckets, the time. It
 * ends when the tick that is due has had its run.
 */
final class ScheduledProcess {

    private ScheduledProcess() {}

    public static void main(String[] arguments) throws Exception {
        Path buckets = Path.of(arguments[1]);
        var clock = new ManualClock(Instant.parse(arguments[2]));
        var over = new CountDownLatch(1);
        var listener = new SchedulerListener() {
            @Override
            public void ended(FlowExecution execution) {
                System.out.println(execution.status() + " " + execution.error());
                over.countDown();
            }

            @Override
            public void skipped(String flowName, Instant tick, String reason) {
                System.out.println("skipped " + tick + " " + reason);
                over.countDown();
            }

            @Override
            public void failed(String flowName, Exception cause) {
                cause.printStackTrace(System.out);
                over.countDown();
            }
        };
        try (StateStore state = Penstock.state(buckets.resolve(".penstock"));
                FlowEngine engine =
                        Penstock.builder(buckets).stateStore(state).clock(clock).build();
                FlowScheduler scheduler = FlowScheduler.builder(engine, state)
                        .clock(clock)
                        .listener(listener)
                        .build()) {
            scheduler.activate(Penstock.read(Path.of(arguments[0])));
            clock.advance(Duration.ZERO);
            over.await();
        }
    }
}
