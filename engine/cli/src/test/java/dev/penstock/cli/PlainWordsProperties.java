package dev.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What is understood without picocli is what picocli understands. */
class PlainWordsProperties {

    private static final List<Command> COMMANDS = List.of(
            new RunCommand(),
            new ValidateCommand(),
            new ExplainCommand(),
            new ScheduleCommand(),
            new HistoryCommand(),
            new StatusCommand(),
            new CancelCommand(),
            new BackfillCommand());

    private static final String[] VALUES = {
        "a.json",
        "7",
        "007",
        "+1",
        "9999999999",
        "2026-03-01T00:00:00Z",
        "2026-03-01",
        "http://h:1",
        "http://[",
        "appflow",
        "Csv",
        "x y",
        "\"q\"",
        "'",
        "${sys:a}",
        "@f",
        "",
        "=",
        "run",
        "\u0000",
        "\u0130"
    };

    /** Keeps what it is given. */
    private static final class Listening implements Command {

        private final Syntax syntax;
        private String heard = "";

        Listening(Syntax syntax) {
            this.syntax = syntax;
        }

        @Override
        public Syntax syntax() {
            return syntax;
        }

        @Override
        public int run(Arguments arguments, Output output) throws IOException {
            heard = shown(syntax, arguments);
            return 0;
        }
    }

    @Property(tries = 1000)
    void plainWordsMeanWhatPicocliTakesThemFor(@ForAll("commands") List<String> command) {
        Syntax syntax = syntax(command.get(0));
        Optional<Arguments> plain = PlainWords.read(syntax, command.toArray(String[]::new));
        if (plain.isPresent()) {
            assertEquals(byPicocli(syntax, command), shown(syntax, plain.get()), () -> "of " + command);
        }
    }

    @Example
    void theUsualCommandsArePlain() {
        List<String> usual = List.of(
                "run f.json",
                "run f.json --buckets b --threads 2 --quiet",
                "run --records a.csv b.csv --records-format CSV --json --compatibility appflow --verbose -- f.json",
                "run f.json --records a.csv b.csv --records-format=csv --json --compatibility appflow --verbose",
                "validate f.json",
                "explain f.json --records a.csv --limit 0",
                "schedule a.json b.json --dry-run --from 2026-03-01T00:00:00Z",
                "history --s3-endpoint http://localhost:9000",
                "status --json",
                "cancel x --home h",
                "backfill f.json --from 2026-03-01T00:00:00Z --to 2026-03-02T00:00:00Z");
        for (String command : usual) {
            String[] words = command.split(" ");
            boolean plain = PlainWords.read(syntax(words[0]), words).isPresent();
            assertEquals(!command.contains(" -- "), plain, command);
            if (plain) {
                assertTrue(!byPicocli(syntax(words[0]), List.of(words)).isEmpty(), command);
            }
        }
    }

    @Provide
    Arbitrary<List<String>> commands() {
        return Arbitraries.of(COMMANDS).map(Command::syntax).flatMap(PlainWordsProperties::commands);
    }

    private static Arbitrary<List<String>> commands(Syntax syntax) {
        List<String> vocabulary =
                new ArrayList<>(List.of("-", "--", "-x", "-h", "--thre", "--verbose", "--verbose=true"));
        Arbitrary<List<String>> parts = Arbitraries.of(vocabulary).map(List::of);
        Arbitrary<String> values = Arbitraries.of(VALUES);
        if (!syntax.options().isEmpty()) {
            Arbitrary<Option<?>> options = Arbitraries.of(syntax.options());
            Arbitrary<List<String>> fitting = options.flatMap(
                    option -> Arbitraries.of(fitting(option.type())).map(value -> words(option, value)));
            Arbitrary<List<String>> any = options.flatMap(option -> values.map(value -> words(option, value)));
            Arbitrary<List<String>> joined =
                    options.flatMap(option -> values.map(value -> List.of(option.name() + "=" + value)));
            parts = Arbitraries.frequencyOf(
                    Tuple.of(1, parts),
                    Tuple.of(12, fitting),
                    Tuple.of(3, any),
                    Tuple.of(3, joined),
                    Tuple.of(8, values.map(List::of)));
        } else {
            parts = Arbitraries.oneOf(parts, values.map(List::of));
        }
        return parts.list().ofMaxSize(5).map(lists -> {
            List<String> words = new ArrayList<>(List.of(syntax.name()));
            lists.forEach(words::addAll);
            return words;
        });
    }

    private static List<String> words(Option<?> option, String value) {
        return option.isFlag() ? List.of(option.name()) : List.of(option.name(), value);
    }

    private static String fitting(Class<?> type) {
        if (type == Integer.class) {
            return "7";
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0].toString();
        }
        return type == Instant.class ? "2026-03-01T00:00:00Z" : "http://h:1";
    }

    private static Syntax syntax(String name) {
        return COMMANDS.stream()
                .map(Command::syntax)
                .filter(syntax -> syntax.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Returns what picocli hands to the command; empty if it refuses. */
    private static String byPicocli(Syntax syntax, List<String> words) {
        var listening = new Listening(syntax);
        var nowhere = new PrintWriter(new StringWriter());
        new PicocliLine(List.of(listening), nowhere, nowhere).execute(words.toArray(String[]::new));
        return listening.heard;
    }

    private static String shown(Syntax syntax, Arguments arguments) {
        StringBuilder shown = new StringBuilder("verbose " + arguments.has(Option.VERBOSE));
        for (Option<?> option : syntax.options()) {
            shown.append(' ').append(option.name()).append(arguments.values(option));
        }
        for (Parameter<?> parameter : syntax.parameters()) {
            shown.append(' ').append(parameter.label()).append(arguments.values(parameter));
        }
        return shown.toString();
    }
}
