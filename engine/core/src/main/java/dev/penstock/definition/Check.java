package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the records' constructors ask of values that no rule of AppFlow speaks of, and of lists and maps. */
final class Check {

    private Check() {}

    static void present(Object value, String name) {
        requireNonNull(value, () -> name + " is null");
    }

    /** Returns an unmodifiable copy. */
    static <T> List<T> list(List<T> list, String name) {
        requireNonNull(list, () -> name + " is null");
        for (T element : list) {
            requireNonNull(element, () -> name + " has a null element");
        }
        return List.copyOf(list);
    }

    /** Returns an unmodifiable copy in which every text is fit to be a source field. */
    static List<String> fields(List<String> fields, String name) {
        List<String> copy = list(fields, name);
        TextRule.SOURCE_FIELD.requireEach("sourceFields", copy);
        return copy;
    }

    /** Returns an unmodifiable copy in the order of the original. */
    static <K, V> Map<K, V> map(Map<K, V> map, String name) {
        requireNonNull(map, () -> name + " is null");
        Map<K, V> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            requireNonNull(key, () -> name + " has a null key");
            requireNonNull(value, () -> name + " has a null value");
            copy.put(key, value);
        });
        return Collections.unmodifiableMap(copy);
    }

    /** Returns an unmodifiable copy in the order of the original, of which size, keys and values keep the rules. */
    static Map<String, String> texts(
            Map<String, String> map, String name, NumberRule count, TextRule keys, TextRule values) {
        Map<String, String> copy = map(map, name);
        count.require(name, copy.size());
        copy.forEach((key, value) -> {
            keys.require(name, key);
            values.require(name + "." + key, value);
        });
        return copy;
    }

    static void that(boolean holds, String rule, String place, String found, String allowed) {
        if (!holds) {
            throw new InvalidFlowException(Problem.error(rule, place, found, allowed));
        }
    }
}
