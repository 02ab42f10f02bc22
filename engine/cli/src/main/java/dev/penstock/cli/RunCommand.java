package dev.penstock.cli;

import dev.penstock.connector.SourceConnector;
import dev.penstock.definition.Compatibility;
import dev.penstock.definition.FlowOptions;
import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Problem;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.embedded.Penstock;
import dev.penstock.embedded.RecordsFormat;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.FlowExecution;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code penstock run}: runs one flow once. */
@Command(name = "run", description = "Runs a flow once and prints what became of its records.", sortOptions = false)
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private PenstockCommand penstock;

    @Parameters(paramLabel = "FLOW", description = "A file with one flow definition: CreateFlow or DescribeFlow JSON.")
    private Path flow;

    @Option(
            names = "--records",
            paramLabel = "FILE|DIR",
            arity = "1..*",
            description = {
                "Read these files instead of the flow's source, whatever its connector is: CSV with a header row or JSON"
                        + " lines, by file name (.csv, .json, .jsonl, .ndjson, each also .gz)."
            })
    private List<Path> records = new ArrayList<>();

    @Option(
            names = "--records-format",
            paramLabel = "csv|json",
            description = "The format of the files of --records, whatever they are called.")
    private RecordsFormat recordsFormat;

    @Option(
            names = "--buckets",
            paramLabel = "DIR",
            defaultValue = "./buckets",
            description = "Each folder in it is a bucket; object k of bucket b is the file DIR/b/k (default:"
                    + " ${DEFAULT-VALUE}).")
    private Path buckets;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "How many threads to use; the output does not depend on it (default: one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--compatibility",
            paramLabel = "lenient|appflow",
            defaultValue = "lenient",
            description = "Where AppFlow accepts a definition and then moves no record: do what it means, or do the"
                    + " same (default: ${DEFAULT-VALUE}).")
    private Compatibility compatibility;

    @Option(
            names = "--json",
            description = "Print the execution as one JSON object, and nothing else, to standard output.")
    private boolean json;

    @Option(names = "--quiet", description = "Print no summary, no progress and no warnings.")
    private boolean quiet;

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads is %d; the least is 1".formatted(threads));
        }
        if (recordsFormat != null && records.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--records-format is of no use without --records");
        }
        try {
            return run(FlowFile.read(spec.commandLine(), flow));
        } catch (InvalidFlowException e) {
            tell(e.problems());
            spec.commandLine().getErr().println("penstock: " + flow + " is not a valid flow definition");
            return ExitStatus.USAGE;
        }
    }

    private int run(FlowDefinitionJson.Reading reading) {
        var progress = new ProgressLine(spec.commandLine().getErr());
        FlowEngine engine = Penstock.builder(buckets)
                .options(FlowOptions.defaults().withCompatibility(compatibility))
                .threads(threads)
                .listener(quiet || !Terminal.isPresent() ? (read, bytes) -> {} : progress)
                .build();
        FlowExecution execution;
        try {
            execution = records.isEmpty()
                    ? engine.run(reading.definition())
                    : engine.run(reading.definition(), recordsSource());
        } finally {
            progress.clear();
        }
        report(reading, execution);
        return execution.isSuccessful() ? ExitStatus.SUCCESSFUL : ExitStatus.ERROR;
    }

    private SourceConnector recordsSource() {
        for (Path path : records) {
            if (!Files.exists(path)) {
                throw new ParameterException(spec.commandLine(), "--records: there is no file or folder " + path);
            }
        }
        return recordsFormat == null ? Penstock.files(records) : Penstock.files(records, recordsFormat);
    }

    private void report(FlowDefinitionJson.Reading reading, FlowExecution execution) {
        if (!quiet) {
            tell(reading.warnings());
            tell(execution.warnings());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ExecutionJson.of(execution));
        } else if (!quiet) {
            out.print(Summary.of(execution));
            out.flush();
        }
        execution.error().ifPresent(error -> {
            spec.commandLine().getErr().println("penstock: " + error.message());
            penstock.traceIfVerbose(spec.commandLine(), error.cause());
        });
    }

    private void tell(List<Problem> problems) {
        for (Problem problem : problems) {
            spec.commandLine().getErr().println(FlowFile.describe(problem));
        }
    }
}
