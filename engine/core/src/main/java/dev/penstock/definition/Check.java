package dev.penstock.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the records' constructors ask of values that no rule of AppFlow speaks of, and of lists and maps. */
final class Check {

    private Check() {}

    static void present(Object value, String name) {
        if (value == null) {
            throw new NullPointerException(name + " is null");
        }
    }

    /** Throws the problem, if there is one. */
    static void none(Optional<Problem> problem) {
        if (problem.isPresent()) {
            throw new InvalidFlowException(problem.get());
        }
    }

    /** Returns an unmodifiable copy. */
    static <T> List<T> list(List<T> list, String name) {
        present(list, name);
        for (T element : list) {
            if (element == null) {
                throw new NullPointerException(name + " has a null element");
            }
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
        present(map, name);
        Map<K, V> copy = new LinkedHashMap<>();
        for (Map.Entry<K, V> entry : map.entrySet()) {
            if (entry.getKey() == null) {
                throw new NullPointerException(name + " has a null key");
            }
            if (entry.getValue() == null) {
                throw new NullPointerException(name + " has a null value");
            }
            copy.put(entry.getKey(), entry.getValue());
        }
        return Collections.unmodifiableMap(copy);
    }

    /** Returns an unmodifiable copy in the order of the original, of which size, keys and values keep the rules. */
    static Map<String, String> texts(
            Map<String, String> map, String name, NumberRule count, TextRule keys, TextRule values) {
        Map<String, String> copy = map(map, name);
        count.require(name, copy.size());
        for (Map.Entry<String, String> entry : copy.entrySet()) {
            keys.require(name, entry.getKey());
            values.require(name + "." + entry.getKey(), entry.getValue());
        }
        return copy;
    }

    static void that(boolean holds, String rule, String place, String found, String allowed) {
        if (!holds) {
            throw new InvalidFlowException(Problem.error(rule, place, found, allowed));
        }
    }
}
