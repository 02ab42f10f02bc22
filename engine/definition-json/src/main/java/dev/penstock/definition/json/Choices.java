package dev.penstock.definition.json;

import dev.penstock.definition.Problem;
import dev.penstock.definition.Worded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads words that stand for choices. */
final class Choices {

    private Choices() {}

    static <E extends Worded> Optional<E> read(String text, List<E> choices, String place, Problems problems) {
        for (E choice : choices) {
            if (choice.word().equals(text)) {
                return Optional.of(choice);
            }
        }
        problems.add(misfit(text, choices, place));
        return Optional.empty();
    }

    /** Returns the problem of a text that is none of the choices. */
    static Problem misfit(String text, List<? extends Worded> choices, String place) {
        Problem problem = Problem.error("json.choice", place, Problem.quote(text), words(choices));
        Optional<String> near = Nearest.to(text, list(choices));
        return near.isPresent() ? problem.withFix("write " + near.get()) : problem;
    }

    static String words(List<? extends Worded> choices) {
        return String.join(", ", list(choices));
    }

    private static List<String> list(List<? extends Worded> choices) {
        List<String> words = new ArrayList<>(choices.size());
        for (Worded choice : choices) {
            words.add(choice.word());
        }
        return words;
    }
}
