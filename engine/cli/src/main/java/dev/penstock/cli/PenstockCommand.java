package dev.penstock.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code penstock}: what all its commands have in common. */
@Command(
        name = "penstock",
        description = "Runs Amazon AppFlow flow definitions on this machine: no account, no server, no container.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {"", "Exit status: 0 successful, 1 the run failed, 2 wrong usage or a definition that is not valid."})
public final class PenstockCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of a failure to standard error.")
    private boolean verbose;

    PenstockCommand() {}

    /** Runs the command line and ends the process with its exit status. */
    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, java.nio.charset.StandardCharsets.UTF_8);
        System.exit(execute(out, err, arguments));
    }

    /** Runs the command line and returns its exit status. */
    static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        var command = new PenstockCommand();
        CommandLine line = new CommandLine(command);
        // Before the settings, which the commands take over.
        addCommands(line, arguments.length == 0 ? "" : arguments[0]);
        line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, failed, parsed) -> {
                    command.tell(failed, failure);
                    return ExitStatus.ERROR;
                });
        int status = line.execute(arguments);
        out.flush();
        err.flush();
        return status;
    }

    /** Adds the commands, or only the one that is asked for: looking at each takes a tenth of a second. */
    private static void addCommands(CommandLine line, String name) {
        switch (name) {
            case "run" -> line.addSubcommand(new RunCommand());
            case "validate" -> line.addSubcommand(new ValidateCommand());
            case "explain" -> line.addSubcommand(new ExplainCommand());
            case "schedule" -> line.addSubcommand(new ScheduleCommand());
            case "history" -> line.addSubcommand(new HistoryCommand());
            case "status" -> line.addSubcommand(new StatusCommand());
            case "cancel" -> line.addSubcommand(new CancelCommand());
            case "backfill" -> line.addSubcommand(new BackfillCommand());
            default ->
                line.addSubcommand(new RunCommand())
                        .addSubcommand(new ValidateCommand())
                        .addSubcommand(new ExplainCommand())
                        .addSubcommand(new ScheduleCommand())
                        .addSubcommand(new HistoryCommand())
                        .addSubcommand(new StatusCommand())
                        .addSubcommand(new CancelCommand())
                        .addSubcommand(new BackfillCommand());
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Tells of a failure on standard error: its message, and where it came from if that was asked for. */
    void tell(CommandLine line, Throwable failure) {
        line.getErr().println("penstock: " + (failure.getMessage() == null ? failure : failure.getMessage()));
        traceIfVerbose(line, failure);
    }

    void traceIfVerbose(CommandLine line, Throwable failure) {
        if (verbose) {
            failure.printStackTrace(line.getErr());
        }
    }
}
