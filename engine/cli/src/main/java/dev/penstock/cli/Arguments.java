package dev.penstock.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a command was given. Filled by one thread, which then hands it on. */
final class Arguments {

    private final Map<String, List<Object>> values = new LinkedHashMap<>();

    /** Adds a value of an option, which is named by its word, or of a parameter, which is named by its label. */
    void add(String name, Object value) {
        List<Object> known = values.get(name);
        if (known == null) {
            known = new ArrayList<>();
            values.put(name, known);
        }
        known.add(value);
    }

    /** Returns how many values there are. */
    int count(String name) {
        List<Object> known = values.get(name);
        return known == null ? 0 : known.size();
    }

    /** Whether an option was given that has no value. */
    boolean has(Option<Boolean> flag) {
        return value(flag).orElse(false);
    }

    /** Returns the value of an option, if it was given. */
    <T> Optional<T> value(Option<T> option) {
        return first(values(option));
    }

    /** Returns all values of an option. */
    <T> List<T> values(Option<T> option) {
        return values(option.name(), option.type());
    }

    /** Returns the value of a parameter, if it was given. */
    <T> Optional<T> value(Parameter<T> parameter) {
        return first(values(parameter));
    }

    /** Returns all values of a parameter. */
    <T> List<T> values(Parameter<T> parameter) {
        return values(parameter.label(), parameter.type());
    }

    private <T> List<T> values(String name, Class<T> type) {
        List<T> typed = new ArrayList<>();
        if (values.containsKey(name)) {
            for (Object value : values.get(name)) {
                typed.add(type.cast(value));
            }
        }
        return typed;
    }

    private static <T> Optional<T> first(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(0));
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
