package dev.penstock.definition;

import java.util.Optional;

/** Leaves out what is the default anyway and too long to be written. */
final class Written {

    private Written() {}

    static Optional<String> destination(String field) {
        return Optional.of(field).filter(text -> fits(TextRule.DESTINATION_FIELD, text));
    }

    static Optional<String> property(String value) {
        return Optional.of(value).filter(text -> fits(TextRule.TASK_PROPERTY, text));
    }

    private static boolean fits(TextRule rule, String text) {
        return rule.check("", text).isEmpty();
    }
}
