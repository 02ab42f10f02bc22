package dev.penstock.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Understands a command as it is written nearly always: options in full and once each, their values behind them.
 *
 * <p>Where it understands all words it gives what picocli would give, and every other command, right or wrong, is left to
 * picocli. That takes a tenth of a second to start, which is a third of a small run.
 */
final class PlainWords {

    private static final int MOST_DIGITS = 9;

    private final Syntax syntax;
    private final String[] words;
    private final Arguments arguments = new Arguments();
    private int next = 1;

    private PlainWords(Syntax syntax, String[] words) {
        this.syntax = syntax;
        this.words = words;
    }

    /** Reads the words behind the first, which is the name of the command; empty if not all are understood. */
    static Optional<Arguments> read(Syntax syntax, String[] words) {
        var reading = new PlainWords(syntax, words);
        return reading.all() && reading.isComplete() ? Optional.of(reading.arguments) : Optional.empty();
    }

    private boolean all() {
        while (next < words.length) {
            String word = words[next++];
            if (!(isOption(word) ? option(word) : parameter(word))) {
                return false;
            }
        }
        return true;
    }

    private boolean isComplete() {
        for (Option<?> option : syntax.options()) {
            if (option.required() && arguments.count(option.name()) == 0) {
                return false;
            }
        }
        for (Parameter<?> parameter : syntax.parameters()) {
            if (arguments.count(parameter.label()) < parameter.least()) {
                return false;
            }
        }
        return true;
    }

    private boolean parameter(String word) {
        if (syntax.parameters().isEmpty()) {
            return false;
        }
        Parameter<?> parameter = syntax.parameters().get(0);
        return arguments.count(parameter.label()) < parameter.most() && add(parameter.label(), parameter.type(), word);
    }

    private boolean option(String word) {
        int equals = word.indexOf('=');
        Optional<Option<?>> known = syntax.option(equals < 0 ? word : word.substring(0, equals));
        if (known.isEmpty() || arguments.count(known.get().name()) > 0) {
            return false;
        }
        Option<?> option = known.get();
        if (equals >= 0) {
            return !option.isFlag() && !option.repeated() && value(option, word.substring(equals + 1));
        }
        if (option.isFlag()) {
            arguments.add(option.name(), true);
            return true;
        }
        return values(option);
    }

    private boolean values(Option<?> option) {
        boolean understood = hasValue() && value(option, words[next++]);
        while (understood && option.repeated() && hasValue()) {
            understood = value(option, words[next++]);
        }
        return understood;
    }

    private boolean hasValue() {
        return next < words.length && !isOption(words[next]);
    }

    private boolean value(Option<?> option, String word) {
        return add(option.name(), option.type(), word);
    }

    private boolean add(String name, Class<?> type, String word) {
        boolean plain = !word.isEmpty() && word.charAt(0) != '@' && word.indexOf('"') < 0;
        Optional<?> value = plain ? valueOf(type, word) : Optional.empty();
        if (value.isPresent()) {
            arguments.add(name, value.get());
        }
        return value.isPresent();
    }

    private static boolean isOption(String word) {
        return word.startsWith("-");
    }

    /** Returns what a word means, if it means anything; why it does not, picocli tells better. */
    private static Optional<?> valueOf(Class<?> type, String word) {
        try {
            if (type == String.class) {
                return Optional.of(word);
            } else if (type == Path.class) {
                return Optional.of(Path.of(word));
            } else if (type == Integer.class) {
                return number(word);
            } else if (type == Instant.class) {
                return Optional.of(Instant.parse(word));
            } else if (type == URI.class) {
                return Optional.of(new URI(word));
            }
            return constant(type, word);
        } catch (InvalidPathException | DateTimeException | URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return Optional.empty();
            }
        }
        boolean fits = word.length() <= MOST_DIGITS && (word.length() == 1 || word.charAt(0) != '0');
        return fits ? Optional.of(Integer.parseInt(word)) : Optional.empty();
    }

    private static Optional<?> constant(Class<?> type, String word) {
        for (Object constant : type.getEnumConstants()) {
            if (constant.toString().equalsIgnoreCase(word)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
