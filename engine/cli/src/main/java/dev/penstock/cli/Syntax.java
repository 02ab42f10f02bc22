package dev.penstock.cli;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What may be written behind the name of a command.
 *
 * @param name the name
 * @param description what the command does
 * @param parameters its parameter, if it has one
 * @param options its options in the order of the help text, without those of every command
 */
record Syntax(String name, String description, List<Parameter<?>> parameters, List<Option<?>> options) {

    Syntax {
        requireNonNull(name, "name is null");
        requireNonNull(description, "description is null");
        parameters = List.copyOf(parameters);
        options = List.copyOf(options);
        if (parameters.size() > 1) {
            throw new IllegalArgumentException(name + " has " + parameters.size() + " parameters; the most is 1");
        }
    }

    /** Returns the syntax of a command that takes nothing yet. */
    static Syntax of(String name, String description) {
        return new Syntax(name, description, List.of(), List.of());
    }

    /** Returns this syntax with a parameter. */
    Syntax with(Parameter<?> parameter) {
        return new Syntax(name, description, List.of(parameter), options);
    }

    /** Returns this syntax with more options. */
    Syntax with(List<Option<?>> more) {
        List<Option<?>> all = new ArrayList<>(options);
        all.addAll(more);
        return new Syntax(name, description, parameters, all);
    }

    /** Returns the option of a name, if there is one. */
    Optional<Option<?>> option(String word) {
        for (Option<?> option : options) {
            if (option.name().equals(word)) {
                return Optional.of(option);
            }
        }
        return word.equals(Option.VERBOSE.name()) ? Optional.of(Option.VERBOSE) : Optional.empty();
    }
}
