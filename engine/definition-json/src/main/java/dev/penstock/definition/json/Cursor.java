package dev.penstock.definition.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.NumberRule;
import dev.penstock.definition.Problem;
import dev.penstock.definition.TextRule;
import dev.penstock.definition.Worded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One JSON object while it is read.
 *
 * <p>A getter that meets something wrong notes the problem and answers as if the member were absent, so that reading
 * goes on. {@link #build} then makes the value only if nothing was wrong. Used by one thread.
 */
final class Cursor {

    private final ObjectNode node;
    private final String place;
    private final Problems problems;
    private final int errorsBefore;
    private final Set<String> known = new LinkedHashSet<>();

    Cursor(ObjectNode node, String place, Problems problems) {
        this.node = node;
        this.place = place;
        this.problems = problems;
        this.errorsBefore = problems.errors();
    }

    String place() {
        return place;
    }

    String place(String member) {
        return Places.member(place, member);
    }

    /** Reads a word that stands for a choice, if there is one. */
    <E extends Worded> Optional<E> choice(Optional<String> text, List<E> choices, String where) {
        return text.isPresent() ? Choices.read(text.get(), choices, where, problems) : Optional.empty();
    }

    /** Notes that a text is none of the choices. */
    void misfit(String text, List<? extends Worded> choices, String where) {
        problems.add(Choices.misfit(text, choices, where));
    }

    int errors() {
        return problems.errors();
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    void add(Optional<Problem> problem) {
        problems.add(problem);
    }

    /** Returns the names of the members that are present, whatever they are. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!member.getValue().isNull()) {
                names.add(member.getKey());
            }
        }
        return names;
    }

    /** Returns a text whatever problems it has; empty if the member is no text. */
    String textOf(String name) {
        return node.path(name).isTextual() ? node.get(name).textValue() : "";
    }

    Optional<String> text(String name) {
        Optional<JsonNode> value = member(name);
        return value.isPresent() ? Values.text(value.get(), place(name), problems) : Optional.empty();
    }

    Optional<String> text(String name, TextRule rule) {
        return kept(text(name), place(name), rule);
    }

    Optional<String> requiredText(String name, TextRule rule) {
        return required(name, "a text").isPresent() ? text(name, rule) : Optional.empty();
    }

    /** Reads a text of AppFlow's own, in which a broken rule is only worth a warning. */
    Optional<String> echo(String name, TextRule rule) {
        Optional<String> text = text(name);
        if (text.isPresent()) {
            Optional<Problem> problem = rule.check(place(name), text.get());
            if (problem.isPresent()) {
                problems.add(problem.get().asWarning());
            }
        }
        return text;
    }

    List<String> texts(String name, TextRule rule) {
        List<String> texts = new ArrayList<>();
        for (Values.Element element : elements(name)) {
            Optional<String> text =
                    kept(Values.text(element.value(), element.place(), problems), element.place(), rule);
            if (text.isPresent()) {
                texts.add(text.get());
            }
        }
        return texts;
    }

    /** Reads a flag; absent means false. */
    boolean flag(String name) {
        Optional<JsonNode> value = member(name);
        return value.isPresent() && Values.flag(value.get(), place(name), problems);
    }

    Optional<Long> number(String name, NumberRule rule) {
        Optional<JsonNode> value = member(name);
        return value.isPresent() ? Values.number(value.get(), place(name), rule, problems) : Optional.empty();
    }

    Optional<Integer> smallNumber(String name, NumberRule rule) {
        Optional<Long> number = number(name, rule);
        return number.isPresent() ? Optional.of(Math.toIntExact(number.get())) : Optional.empty();
    }

    Optional<Instant> instant(String name) {
        Optional<JsonNode> value = member(name);
        return value.isPresent() ? Instants.read(value.get(), place(name), problems) : Optional.empty();
    }

    <E extends Worded> Optional<E> choice(String name, List<E> choices) {
        return choice(text(name), choices, place(name));
    }

    <E extends Worded> Optional<E> requiredChoice(String name, List<E> choices) {
        if (member(name).isPresent()) {
            return choice(name, choices);
        }
        problems.add(missing(name, "one of " + Choices.words(choices)));
        return Optional.empty();
    }

    <E extends Worded> List<E> choiceList(String name, List<E> choices) {
        List<E> list = new ArrayList<>();
        for (Values.Element element : elements(name)) {
            Optional<String> text = Values.text(element.value(), element.place(), problems);
            Optional<E> choice = choice(text, choices, element.place());
            if (choice.isPresent()) {
                list.add(choice.get());
            }
        }
        return list;
    }

    Optional<Cursor> object(String name) {
        Optional<JsonNode> value = member(name);
        return value.isPresent() ? open(new Values.Element(value.get(), place(name))) : Optional.empty();
    }

    Optional<Cursor> requiredObject(String name) {
        return required(name, "an object").isPresent() ? object(name) : Optional.empty();
    }

    /** Returns the elements of a list; none if there is no list. */
    List<Values.Element> elements(String name) {
        Optional<JsonNode> value = member(name);
        return value.isPresent() ? Values.elements(value.get(), place(name), problems) : List.of();
    }

    /** Opens an element that should be an object. Each is read to its end before the next is opened. */
    Optional<Cursor> open(Values.Element element) {
        Optional<ObjectNode> object = Values.object(element.value(), element.place(), problems);
        return object.isPresent() ? Optional.of(new Cursor(object.get(), element.place(), problems)) : Optional.empty();
    }

    /** Notes a problem if a member is not there. */
    Optional<JsonNode> required(String name, String allowed) {
        Optional<JsonNode> value = member(name);
        if (value.isEmpty()) {
            problems.add(missing(name, allowed));
        }
        return value;
    }

    /** Warns of members that nobody asked for; whether no problem was met since this cursor began. */
    boolean close() {
        for (String name : names()) {
            if (!known.contains(name)) {
                problems.add(Problem.warning(
                        "json.unknown-member",
                        place(name),
                        "the member is unknown and has no effect",
                        String.join(", ", known),
                        Nearest.to(name, known).map(near -> "write " + near).orElse("")));
            }
        }
        return problems.errors() == errorsBefore;
    }

    /** Closes the cursor, and makes the value if it was sound. */
    <T> Optional<T> build(Supplier<T> maker) {
        if (!close()) {
            return Optional.empty();
        }
        try {
            return Optional.of(maker.get());
        } catch (InvalidFlowException e) {
            for (Problem problem : e.problems()) {
                problems.add(problem.under(place));
            }
            return Optional.empty();
        }
    }

    private Optional<JsonNode> member(String name) {
        known.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private Problem missing(String name, String allowed) {
        return Problem.error("json.missing", place(name), name + " is missing", allowed);
    }

    private Optional<String> kept(Optional<String> text, String where, TextRule rule) {
        return text.isPresent() && problems.add(rule.check(where, text.get())) ? Optional.empty() : text;
    }
}
