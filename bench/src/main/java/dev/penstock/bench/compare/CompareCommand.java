package dev.penstock.bench.compare;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code compare}. */
@Command(
        name = "compare",
        description =
                "Runs flows with the command line of Penstock and with other programs, in turn, and compares them.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true)
public final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--scale", defaultValue = "1", description = "The scale of TPC-H: at 1 there are 755 MB of CSV.")
    private double scale;

    @Option(names = "--workloads", split = ",", defaultValue = "w1,w2,w3t,w3s,w3p,w4,w5", description = "Which flows.")
    private List<String> workloads;

    @Option(names = "--against", split = ",", defaultValue = "duckdb,commons-csv", description = "Which programs.")
    private List<String> against;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "How many rounds are measured, after one that is not.")
    private int rounds;

    @Option(names = "--threads", split = ",", defaultValue = "1,2", description = "Numbers of threads.")
    private List<Integer> threads;

    @Option(names = "--data", description = "Where input is made and kept, and output goes; beside the jar if missing.")
    private Path data;

    @Option(names = "--penstock", description = "The jar of the command line; that of this build if missing.")
    private Path penstock;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    CompareCommand() {}

    /** Runs the command and returns its exit status: 0 if all went well, 1 if not, 2 for wrong usage. */
    public static int execute(String... arguments) {
        return new CommandLine(new CompareCommand())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("compare: " + failure.getMessage());
                    return 1;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ChildProcess.requireMeasurable();
        require(rounds >= 1, "--rounds is " + rounds + "; the least is 1");
        require(scale > 0, "--scale is " + scale + "; it must be above 0");
        require(threads.stream().allMatch(count -> count >= 1), "--threads is " + threads + "; the least is 1");
        var input = new Input(data == null ? jarFolder().resolve("data") : data, scale);
        var ours = new PenstockContender(List.of("-jar", penstockJar().toString()), input.flows());
        PrintWriter err = spec.commandLine().getErr();
        var comparison = new Comparison(ours, others(), input, threads, rounds, err::println);
        List<Result> results = new ArrayList<>();
        for (Workload workload : wanted()) {
            Result result = comparison.run(workload);
            results.add(result);
            if (!json) {
                spec.commandLine().getOut().println(ReportText.of(result));
            }
        }
        if (json) {
            spec.commandLine().getOut().println(ReportJson.of(scale, rounds, results));
        }
        return 0;
    }

    private List<Workload> wanted() {
        try {
            return workloads.stream().map(Workload::of).toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--workloads: " + e.getMessage(), e);
        }
    }

    private List<Contender> others() {
        List<Contender> others = new ArrayList<>();
        for (String name : against) {
            switch (name) {
                case "duckdb" -> others.add(new DuckDbContender());
                case "commons-csv" -> others.add(new NaiveContender());
                default -> require(false, "--against: there is no " + name + "; there are duckdb, commons-csv");
            }
        }
        return others;
    }

    private Path penstockJar() {
        Path jar = penstock == null
                ? jarFolder().resolve("../../engine/cli/target/penstock.jar").normalize()
                : penstock;
        require(Files.isRegularFile(jar), "there is no " + jar + "; --penstock names the jar of the command line");
        return jar;
    }

    private static Path jarFolder() {
        try {
            return Path.of(CompareCommand.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of the jar is no path", e);
        }
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), problem);
        }
    }
}
