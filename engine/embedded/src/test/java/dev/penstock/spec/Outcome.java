package dev.penstock.spec;

import java.util.List;
import java.util.Optional;

/**
 * What comes of a flow, expected or seen: either problems for which its definition is refused, or a run.
 *
 * @param objects what was written, in its order; expected objects without a key may have any
 * @param filtered how many records the filters removed
 * @param dropped how many records each validation left out, as {@code tasks[1]: 2}
 * @param unconverted how many values each task could not convert, in the same form
 * @param warnings the rules of all other warnings
 * @param error what ended the run
 * @param problems the rules and places of the errors in the definition
 */
record Outcome(
        List<Written> objects,
        long filtered,
        List<String> dropped,
        List<String> unconverted,
        List<String> warnings,
        Optional<Failure> error,
        List<Place> problems) {

    /** An object and all its bytes as text. */
    record Written(Optional<String> key, String text) {}

    /** The code of an error, and its message or the part of it that matters. */
    record Failure(String code, String message) {}

    /** The rule of a problem, where it is, and what was found or the part of it that matters. */
    record Place(String rule, String place, String found) {}

    /**
     * Returns this outcome with what is not expected exactly left out: keys that are not named, and of messages what is
     * around the expected part.
     */
    Outcome seenAs(Outcome expected) {
        boolean keys = expected.objects.stream().anyMatch(object -> object.key.isPresent());
        return new Outcome(
                keys ? objects : List.of(new Written(Optional.empty(), text())),
                filtered,
                dropped,
                unconverted,
                warnings,
                error.map(failure -> failure(failure, expected.error)),
                problems.stream().map(place -> place(place, expected.problems)).toList());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        objects.forEach(object -> text.append(object.text));
        return text.toString();
    }

    private static Failure failure(Failure seen, Optional<Failure> expected) {
        return expected.filter(failure -> seen.message.contains(failure.message))
                .map(failure -> new Failure(seen.code, failure.message))
                .orElse(seen);
    }

    private static Place place(Place seen, List<Place> expected) {
        for (Place place : expected) {
            boolean same = place.rule.equals(seen.rule) && place.place.equals(seen.place);
            if (same && seen.found.contains(place.found)) {
                return place;
            }
        }
        return seen;
    }

    /** Returns the outcome on lines of its own, so that a difference shows where it is. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Written object : objects) {
            object.key.ifPresent(key -> text.append("object ").append(key).append('\n'));
            text.append(object.text);
        }
        text.append("filtered ").append(filtered).append('\n');
        dropped.forEach(line -> text.append("dropped ").append(line).append('\n'));
        unconverted.forEach(line -> text.append("unconverted ").append(line).append('\n'));
        warnings.forEach(rule -> text.append("warning ").append(rule).append('\n'));
        error.ifPresent(failure -> text.append("error ")
                .append(failure.code)
                .append(": ")
                .append(failure.message)
                .append('\n'));
        problems.forEach(problem -> text.append("problem ")
                .append(problem.rule)
                .append(" at ")
                .append(problem.place)
                .append(": ")
                .append(problem.found)
                .append('\n'));
        return text.toString();
    }
}
