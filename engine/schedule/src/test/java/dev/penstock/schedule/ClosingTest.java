package dev.penstock.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.adapter.MemoryObjectStore;
import dev.penstock.connector.SourceConnector;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.ExecutionStatus;
import dev.penstock.definition.FileType;
import dev.penstock.engine.FlowEngine;
import dev.penstock.format.json.JsonLinesFormat;
import dev.penstock.state.MemoryStateStore;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The end of a scheduler while Quartz's threads run a flow. */
@Timeout(60)
class ClosingTest {

    private final MemoryStateStore state = new MemoryStateStore();
    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final FlowEngine engine = FlowEngine.builder()
            .objectStore(new MemoryObjectStore())
            .stateStore(state)
            .format(FileType.JSON, JsonLinesFormat.standard())
            .source(ConnectorType.S3, (flow, request) -> slowly())
            .build();

    @Test
    void aRunThatIsGoingOnIsWaitedFor() throws Exception {
        FlowScheduler scheduler = FlowScheduler.builder(engine, state).build();
        scheduler.activate(Flows.complete("orders", "rate(1minutes)"));
        reading.await();
        new Thread(goOn::countDown).start();

        scheduler.close();

        assertEquals(ExecutionStatus.SUCCESSFUL, onlyRun().status());
    }

    @Test
    void aRunThatTakesTooLongIsAskedToEnd() throws Exception {
        FlowScheduler scheduler = FlowScheduler.builder(engine, state).build();
        scheduler.activate(Flows.complete("orders", "rate(1minutes)"));
        reading.await();
        Thread closing = new Thread(() -> {
            try {
                scheduler.close(Duration.ofMillis(50));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        closing.start();

        while (!isAskedToEnd(onlyRun())) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        closing.join();

        assertEquals(Optional.empty(), scheduler.nextTime("parts"));
    }

    private boolean isAskedToEnd(RunRecord run) throws IOException {
        return run.status() != ExecutionStatus.IN_PROGRESS || state.progress(run.executionId(), run.counts());
    }

    private RunRecord onlyRun() throws IOException {
        List<RunRecord> runs = state.executions("orders", 10);
        assertEquals(1, runs.size());
        return runs.get(0);
    }

    private SourceConnector slowly() throws IOException {
        reading.countDown();
        try {
            assertTrue(goOn.await(50, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return House.oneRecord();
    }
}
