package dev.penstock.bench.compare;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code compare}. */
@Command(
        name = "compare",
        customSynopsis = "java -jar penstock-bench.jar compare [OPTION]...",
        description = {
            "Runs flows with the command line of Penstock and with other programs, in turn, each as a process of its own;"
                    + " checks that their outputs hold equal records; prints time, memory and ratios.",
            ""
        },
        footer = {
            "",
            "The exit status is 0 if all went well, 1 if a program failed or outputs differ, and 2 for wrong usage."
        },
        sortOptions = false,
        showDefaultValues = true)
public final class CompareCommand implements Callable<Integer> {

    private static final double MOST_SCALE = 1000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--scale",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "The scale of TPC-H: at 1 there are 755 MB of CSV, and 5 GB of disk are needed.")
    private double scale;

    @Option(
            names = "--workloads",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "w1,w2,w3t,w3s,w3p,w4,w5",
            description = {
                "Which flows: w1 CSV to CSV, w2 CSV to JSON lines with every kind of task, w3t, w3s and w3p the same to"
                        + " Parquet (typed, strings, in folders), w4 JSON lines to JSON lines, w5 a wide CSV."
            })
    private List<String> workloads;

    @Option(
            names = "--against",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "duckdb,commons-csv",
            description = "Which programs: duckdb, commons-csv, and spark if it was built with -Pspark.")
    private List<String> against;

    @Option(
            names = "--rounds",
            paramLabel = "NUMBER",
            defaultValue = "5",
            description = "How many rounds are measured, after one that is not.")
    private int rounds;

    @Option(
            names = "--threads",
            paramLabel = "NUMBER",
            split = ",",
            defaultValue = "1,2",
            description = "Numbers of threads; commons-csv always has one.")
    private List<Integer> threads;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where input is made and kept, and output goes; the folder data beside the jar if missing.")
    private Path data;

    @Option(
            names = "--penstock",
            paramLabel = "JAR",
            description = "The jar of the command line; that of this build if missing.")
    private Path penstock;

    @Option(names = "--json", description = "Print one JSON object with every run, at the end.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this.")
    private boolean help;

    CompareCommand() {}

    /** Runs the command and returns its exit status: 0 if all went well, 1 if not, 2 for wrong usage. */
    public static int execute(String... arguments) {
        return execute(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments);
    }

    static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new CompareCommand())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((problem, parsed) -> {
                    err.println("compare: " + problem.getMessage());
                    err.println("compare --help tells what there is.");
                    return 2;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    err.println("compare: " + failure.getMessage());
                    return 1;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ChildProcess.requireMeasurable();
        require(rounds >= 1, "--rounds is " + rounds + "; the least is 1");
        require(scale > 0 && scale <= MOST_SCALE, "--scale is " + scale + "; it must be above 0 and at most 1000");
        require(threads.stream().allMatch(count -> count >= 1), "--threads is " + threads + "; the least is 1");
        List<Workload> wanted = named("--workloads", () -> Workload.of(workloads));
        List<Contender> others = named("--against", () -> Contenders.of(against, jarFolder()));
        var input = new Input(data == null ? jarFolder().resolve("data") : data, scale);
        var ours = new PenstockContender(List.of("-jar", penstockJar().toString()), input.flows());
        input.requireRoom(wanted);
        PrintWriter err = spec.commandLine().getErr();
        var comparison = new Comparison(ours, others, input, threads, rounds, err::println);
        List<Result> results = new ArrayList<>();
        for (Workload workload : wanted) {
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

    private <T> List<T> named(String option, Supplier<List<T>> names) {
        try {
            return names.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage(), e);
        }
    }

    private Path penstockJar() {
        Path jar = penstock == null
                ? jarFolder().resolve("../../engine/cli/target/penstock.jar").normalize()
                : penstock;
        require(
                Files.isRegularFile(jar),
                "there is no " + jar + "; mvn -q -B -DskipTests package builds it, --penstock names another");
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
