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
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock schedule}: runs flows by their schedules until it is stopped. */
@Command(
        name = "schedule",
        description = "Runs flows by their schedules until it is stopped; Ctrl-C lets the runs going on end first.",
        sortOptions = false)
final class ScheduleCommand implements Callable<Integer> {

    private static final int MOST_PLANNED = 100_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FLOW", arity = "1..*", description = "Files with one flow definition each.")
    private List<Path> files;

    @Mixin
    private StoreOptions stores;

    @Option(names = "--dry-run", description = "Run nothing, and tell the runs that would be.")
    private boolean dryRun;

    @Option(names = "--from", paramLabel = "TIME", description = "With --dry-run: since when (default: now).")
    private Instant from;

    @Option(names = "--until", paramLabel = "TIME", description = "With --dry-run: until when (default: a day later).")
    private Instant until;

    @Option(names = "--json", description = "Print one JSON object for each run, and nothing else.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        stores.check(spec.commandLine());
        if (!dryRun && (from != null || until != null)) {
            throw new ParameterException(spec.commandLine(), "--from and --until are of no use without --dry-run");
        }
        List<FlowDefinition> flows = new ArrayList<>();
        for (Path file : files) {
            try {
                flows.add(scheduled(file));
            } catch (InvalidFlowException e) {
                return FlowFile.refuse(spec.commandLine(), file, e);
            }
        }
        try (StateStore state = stores.state()) {
            return dryRun ? forecast(flows, state) : run(flows, state);
        } catch (InvalidFlowException e) {
            FlowFile.tell(spec.commandLine(), e.problems());
            return ExitStatus.USAGE;
        }
    }

    private FlowDefinition scheduled(Path file) {
        FlowDefinition flow = FlowFile.read(spec.commandLine(), file).definition();
        if (flow.trigger() instanceof Trigger.Scheduled) {
            return flow;
        }
        throw new ParameterException(
                spec.commandLine(), file + " has the trigger " + flow.trigger().type() + "; allowed is Scheduled");
    }

    private int forecast(List<FlowDefinition> flows, StateStore state) throws IOException {
        Instant start = Optional.ofNullable(from).orElseGet(Instant::now);
        Instant end = Optional.ofNullable(until).orElse(start.plus(Duration.ofDays(1)));
        List<PlannedRun> runs = new ArrayList<>();
        for (FlowDefinition flow : flows) {
            runs.addAll(Forecast.of(flow)
                    .after(state.flow(flow.flowName()), state.watermark(flow.flowName()))
                    .between(start, end, MOST_PLANNED));
        }
        runs.sort(Comparator.comparing(PlannedRun::time));
        ScheduleOutput output = new ScheduleOutput(spec.commandLine(), json);
        runs.forEach(output::planned);
        return ExitStatus.SUCCESSFUL;
    }

    private int run(List<FlowDefinition> flows, StateStore state) throws IOException, InterruptedException {
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
                FlowScheduler scheduler = FlowScheduler.builder(engine, state)
                        .listener(new ScheduleOutput(spec.commandLine(), json))
                        .build()) {
            for (FlowDefinition flow : flows) {
                scheduler.activate(flow);
            }
            stopped.await();
        } finally {
            over.countDown();
        }
        return ExitStatus.SUCCESSFUL;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
