package dev.penstock.cli;

import dev.penstock.connector.state.StateStore;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Trigger;
import dev.penstock.engine.FlowEngine;
import dev.penstock.schedule.FlowScheduler;
import dev.penstock.schedule.Forecast;
import dev.penstock.schedule.PlannedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** {@code penstock schedule}: runs flows by their schedules until it is stopped. */
final class ScheduleCommand implements Command {

    private static final int MOST_PLANNED = 100_000;

    private static final Parameter<Path> FLOWS =
            new Parameter<>("FLOW", Path.class, "Files with one flow definition each.", 1, Integer.MAX_VALUE);

    private static final Option<Boolean> DRY_RUN =
            Option.flag("--dry-run", "Run nothing, and tell the runs that would be.");

    private static final Option<Instant> FROM =
            Option.value("--from", Instant.class, "TIME", "With --dry-run: since when (default: now).");

    private static final Option<Instant> UNTIL =
            Option.value("--until", Instant.class, "TIME", "With --dry-run: until when (default: a day later).");

    private static final Option<Boolean> JSON =
            Option.flag("--json", "Print one JSON object for each run, and nothing else.");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        "schedule",
                        "Runs flows by their schedules until it is stopped; Ctrl-C lets the runs going on end first.")
                .with(FLOWS)
                .with(StoreOptions.ALL)
                .with(List.of(DRY_RUN, FROM, UNTIL, JSON));
    }

    @Override
    public int run(Arguments arguments, Output output) throws IOException, InterruptedException {
        var stores = new StoreOptions(arguments);
        boolean dryRun = arguments.has(DRY_RUN);
        if (!dryRun
                && (arguments.value(FROM).isPresent() || arguments.value(UNTIL).isPresent())) {
            throw new UsageException("--from and --until are of no use without --dry-run");
        }
        List<FlowDefinition> flows = new ArrayList<>();
        for (Path file : arguments.values(FLOWS)) {
            try {
                flows.add(scheduled(file));
            } catch (InvalidFlowException e) {
                return FlowFile.refuse(output, file, e);
            }
        }
        var told = new ScheduleOutput(output, arguments.has(JSON));
        try (StateStore state = stores.state()) {
            if (dryRun) {
                Instant start = arguments.value(FROM).orElseGet(Instant::now);
                Instant end = arguments.value(UNTIL).orElse(start.plus(Duration.ofDays(1)));
                forecast(flows, state, start, end).forEach(told::planned);
            } else {
                run(flows, stores, state, told);
            }
            return ExitStatus.SUCCESSFUL;
        } catch (InvalidFlowException e) {
            FlowFile.tell(output, e.problems());
            return ExitStatus.USAGE;
        }
    }

    private static FlowDefinition scheduled(Path file) {
        FlowDefinition flow = FlowFile.read(file).definition();
        if (flow.trigger() instanceof Trigger.Scheduled) {
            return flow;
        }
        throw new UsageException(file + " has the trigger " + flow.trigger().type() + "; allowed is Scheduled");
    }

    private static List<PlannedRun> forecast(List<FlowDefinition> flows, StateStore state, Instant start, Instant end)
            throws IOException {
        List<PlannedRun> runs = new ArrayList<>();
        for (FlowDefinition flow : flows) {
            runs.addAll(Forecast.of(flow)
                    .after(state.flow(flow.flowName()), state.watermark(flow.flowName()))
                    .between(start, end, MOST_PLANNED));
        }
        runs.sort(Comparator.comparing(PlannedRun::time));
        return runs;
    }

    private static void run(List<FlowDefinition> flows, StoreOptions stores, StateStore state, ScheduleOutput told)
            throws IOException, InterruptedException {
        var stopped = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        // The process ends when its hooks have returned: this one waits until the runs have ended and all is closed.
        var hook = new Thread(() -> {
            stopped.countDown();
            awaitQuietly(over);
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try (FlowEngine engine = stores.builder(state)
                        .threads(Runtime.getRuntime().availableProcessors())
                        .build();
                FlowScheduler scheduler =
                        FlowScheduler.builder(engine, state).listener(told).build()) {
            for (FlowDefinition flow : flows) {
                scheduler.activate(flow);
            }
            stopped.await();
        } finally {
            over.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
