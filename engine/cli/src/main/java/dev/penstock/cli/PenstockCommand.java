package dev.penstock.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The command {@code penstock}. */
public final class PenstockCommand {

    private PenstockCommand() {}

    /** Runs the command line and ends the process with its exit status. */
    public static void main(String[] words) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(execute(out, err, words));
    }

    /** Runs the command line and returns its exit status. */
    static int execute(PrintWriter out, PrintWriter err, String... words) {
        Optional<Command> command = words.length == 0 ? Optional.empty() : named(words[0]);
        int status = command.isPresent()
                ? execute(command.get(), out, err, words)
                : new PicocliLine(all(), out, err).execute(words);
        out.flush();
        err.flush();
        return status;
    }

    private static int execute(Command command, PrintWriter out, PrintWriter err, String... words) {
        Optional<Arguments> arguments = PlainWords.read(command.syntax(), words);
        if (arguments.isEmpty()) {
            return new PicocliLine(List.of(command), out, err).execute(words);
        }
        try {
            return run(command, arguments.get(), out, err);
        } catch (UsageException e) {
            return new PicocliLine(List.of(command), out, err).refuse(command, e, words);
        }
    }

    /**
     * Runs one command and returns its exit status.
     *
     * @throws UsageException if the arguments make no sense together
     */
    static int run(Command command, Arguments arguments, PrintWriter out, PrintWriter err) {
        var output = new Output(out, err, arguments.has(Option.VERBOSE));
        try {
            return command.run(arguments, output);
        } catch (UsageException e) {
            throw e;
        } catch (Exception e) {
            output.tell(e);
            return ExitStatus.ERROR;
        }
    }

    private static Optional<Command> named(String name) {
        return switch (name) {
            case "run" -> Optional.of(new RunCommand());
            case "validate" -> Optional.of(new ValidateCommand());
            case "explain" -> Optional.of(new ExplainCommand());
            case "schedule" -> Optional.of(new ScheduleCommand());
            case "history" -> Optional.of(new HistoryCommand());
            case "status" -> Optional.of(new StatusCommand());
            case "cancel" -> Optional.of(new CancelCommand());
            case "backfill" -> Optional.of(new BackfillCommand());
            default -> Optional.empty();
        };
    }

    private static List<Command> all() {
        return List.of(
                new RunCommand(),
                new ValidateCommand(),
                new ExplainCommand(),
                new ScheduleCommand(),
                new HistoryCommand(),
                new StatusCommand(),
                new CancelCommand(),
                new BackfillCommand());
    }
}
