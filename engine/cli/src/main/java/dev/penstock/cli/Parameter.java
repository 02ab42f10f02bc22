package dev.penstock.cli;

import static java.util.Objects.requireNonNull;

/**
 * What a command is given without an option.
 *
 * @param label what stands for it in the help text
 * @param type what it is
 * @param description what it is for
 * @param least how many there must be
 * @param most how many there may be
 */
record Parameter<T>(String label, Class<T> type, String description, int least, int most) {

    Parameter {
        requireNonNull(label, "label is null");
        requireNonNull(type, "type is null");
        requireNonNull(description, "description is null");
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("least is " + least + " and most is " + most);
        }
    }

    /** Returns a parameter that is there once. */
    static <T> Parameter<T> one(String label, Class<T> type, String description) {
        return new Parameter<>(label, type, description, 1, 1);
    }
}
