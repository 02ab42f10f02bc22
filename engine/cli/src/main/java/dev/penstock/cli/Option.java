package dev.penstock.cli;

import static java.util.Objects.requireNonNull;

/**
 * A word with two dashes that a command may be given, and what follows it.
 *
 * @param name the word
 * @param type what follows it; a {@link Boolean} has nothing behind it
 * @param label what stands for the value in the help text
 * @param description what it is for
 * @param required whether it must be there
 * @param repeated whether several values may follow
 */
record Option<T>(String name, Class<T> type, String label, String description, boolean required, boolean repeated) {

    /** The option of every command. */
    static final Option<Boolean> VERBOSE = flag("--verbose", "Print the stack trace of a failure to standard error.");

    Option {
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
        requireNonNull(label, "label is null");
        requireNonNull(description, "description is null");
    }

    /** Returns an option without a value. */
    static Option<Boolean> flag(String name, String description) {
        return new Option<>(name, Boolean.class, "", description, false, false);
    }

    /** Returns an option with one value. */
    static <T> Option<T> value(String name, Class<T> type, String label, String description) {
        return new Option<>(name, type, label, description, false, false);
    }

    /** Returns this option as one that must be there. */
    Option<T> asRequired() {
        return new Option<>(name, type, label, description, true, repeated);
    }

    /** Returns this option as one that several values may follow. */
    Option<T> asRepeated() {
        return new Option<>(name, type, label, description, required, true);
    }

    boolean isFlag() {
        return type == Boolean.class;
    }
}
