package dev.penstock.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The command line by picocli: every way of writing a command, help, and what is wrong with a command that is not one. */
final class PicocliLine {

    private final List<Command> commands;
    private final PrintWriter out;
    private final PrintWriter err;
    private final CommandLine line;

    PicocliLine(List<Command> commands, PrintWriter out, PrintWriter err) {
        this.commands = commands;
        this.out = out;
        this.err = err;
        this.line = new CommandLine(root(commands));
        line.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true).setExecutionStrategy(this::run);
    }

    /** Does what the words say, and returns the exit status. */
    int execute(String[] words) {
        return line.execute(words);
    }

    /** Tells why a command is refused, and returns the exit status. */
    int refuse(Command command, UsageException refusal, String[] words) {
        CommandLine refused = line.getSubcommands().get(command.syntax().name());
        try {
            return line.getParameterExceptionHandler().handleParseException(exception(refused, refusal), words);
        } catch (Exception e) {
            throw new IllegalStateException("picocli could not tell of a refusal", e);
        }
    }

    private int run(ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        if (!parsed.hasSubcommand()) {
            line.usage(out);
            return ExitStatus.SUCCESSFUL;
        }
        ParseResult ofCommand = parsed.subcommand();
        Command command = named(ofCommand.commandSpec().name());
        var arguments = new Arguments();
        add(arguments, parsed);
        add(arguments, ofCommand);
        try {
            return PenstockCommand.run(command, arguments, out, err);
        } catch (UsageException e) {
            throw exception(ofCommand.commandSpec().commandLine(), e);
        }
    }

    private Command named(String name) {
        for (Command command : commands) {
            if (command.syntax().name().equals(name)) {
                return command;
            }
        }
        throw new IllegalStateException("picocli found a command " + name);
    }

    private static void add(Arguments arguments, ParseResult parsed) {
        for (OptionSpec option : parsed.matchedOptions()) {
            add(arguments, option.longestName(), option);
        }
        // A parameter is listed once for each group of its words.
        for (PositionalParamSpec parameter : new LinkedHashSet<>(parsed.matchedPositionals())) {
            add(arguments, parameter.paramLabel(), parameter);
        }
    }

    private static void add(Arguments arguments, String name, ArgSpec spec) {
        Object value = spec.getValue();
        if (value instanceof Collection<?> several) {
            several.forEach(one -> arguments.add(name, one));
        } else {
            arguments.add(name, value);
        }
    }

    private static CommandSpec root(List<Command> commands) {
        CommandSpec root = CommandSpec.create().name("penstock");
        root.usageMessage()
                .description("Runs Amazon AppFlow flow definitions on this machine: no account, no server, no"
                        + " container.");
        root.addOption(builder(Option.VERBOSE).scopeType(ScopeType.INHERIT).build());
        complete(root);
        for (Command command : commands) {
            root.addSubcommand(command.syntax().name(), spec(command.syntax()));
        }
        return root;
    }

    private static CommandSpec spec(Syntax syntax) {
        CommandSpec spec = CommandSpec.create().name(syntax.name());
        spec.usageMessage().description(syntax.description());
        for (Parameter<?> parameter : syntax.parameters()) {
            spec.addPositional(positional(parameter));
        }
        for (Option<?> option : syntax.options()) {
            spec.addOption(builder(option).build());
        }
        complete(spec);
        return spec;
    }

    /** Adds what all commands have. */
    private static void complete(CommandSpec spec) {
        spec.mixinStandardHelpOptions(true).versionProvider(new Version());
        spec.usageMessage()
                .sortOptions(false)
                .footer(
                        "",
                        "Exit status: 0 successful, 1 the run failed, 2 wrong usage or a definition that is not valid.");
    }

    private static OptionSpec.Builder builder(Option<?> option) {
        OptionSpec.Builder builder = OptionSpec.builder(option.name())
                .description(option.description())
                .required(option.required());
        if (!option.label().isEmpty()) {
            builder.paramLabel(option.label());
        }
        return option.repeated()
                ? builder.arity("1..*").type(List.class).auxiliaryTypes(option.type())
                : builder.type(option.type());
    }

    private static PositionalParamSpec positional(Parameter<?> parameter) {
        PositionalParamSpec.Builder builder = PositionalParamSpec.builder()
                .paramLabel(parameter.label())
                .description(parameter.description())
                .required(parameter.least() > 0);
        if (parameter.most() == 1) {
            return builder.index("0")
                    .arity(parameter.least() + "..1")
                    .type(parameter.type())
                    .build();
        }
        return builder.index("0..*")
                .arity(parameter.least() + "..*")
                .type(List.class)
                .auxiliaryTypes(parameter.type())
                .build();
    }

    private static ParameterException exception(CommandLine refused, UsageException refusal) {
        return new ParameterException(refused, refusal.getMessage(), refusal.getCause());
    }
}
