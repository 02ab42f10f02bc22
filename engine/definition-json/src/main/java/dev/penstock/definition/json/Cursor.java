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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

    /** Returns the names of the members that are present, whatever they are. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        node.properties().forEach(member -> {
            if (!member.getValue().isNull()) {
                names.add(member.getKey());
            }
        });
        return names;
    }

    /** Returns a text whatever problems it has; empty if the member is no text. */
    String textOf(String name) {
        return node.path(name).isTextual() ? node.get(name).textValue() : "";
    }

    Optional<String> text(String name) {
        return member(name).flatMap(value -> Values.text(value, place(name), problems));
    }

    Optional<String> text(String name, TextRule rule) {
        return text(name).filter(text -> keeps(rule.check(place(name), text)));
    }

    Optional<String> requiredText(String name, TextRule rule) {
        return required(name, "a text").flatMap(present -> text(name, rule));
    }

    /** Reads a text of AppFlow's own, in which a broken rule is only worth a warning. */
    Optional<String> echo(String name, TextRule rule) {
        Optional<String> text = text(name);
        text.flatMap(present -> rule.check(place(name), present))
                .map(Problem::asWarning)
                .ifPresent(problems::add);
        return text;
    }

    List<String> texts(String name, TextRule rule) {
        List<String> texts = new ArrayList<>();
        for (Values.Element element : elements(name)) {
            Values.text(element.value(), element.place(), problems)
                    .filter(text -> keeps(rule.check(element.place(), text)))
                    .ifPresent(texts::add);
        }
        return texts;
    }

    /** Reads a flag; absent means false. */
    boolean flag(String name) {
        return member(name)
                .map(value -> Values.flag(value, place(name), problems))
                .orElse(false);
    }

    Optional<Long> number(String name, NumberRule rule) {
        return member(name).flatMap(value -> Values.number(value, place(name), rule, problems));
    }

    Optional<Integer> smallNumber(String name, NumberRule rule) {
        return number(name, rule).map(Math::toIntExact);
    }

    Optional<Instant> instant(String name) {
        return member(name).flatMap(value -> Instants.read(value, place(name), problems));
    }

    <E extends Worded> Optional<E> choice(String name, List<E> choices) {
        return text(name).flatMap(text -> Choices.read(text, choices, place(name), problems));
    }

    <E extends Worded> Optional<E> requiredChoice(String name, List<E> choices) {
        return required(name, "one of " + Choices.words(choices)).flatMap(present -> choice(name, choices));
    }

    <E extends Worded> List<E> choiceList(String name, List<E> choices) {
        List<E> list = new ArrayList<>();
        for (Values.Element element : elements(name)) {
            Values.text(element.value(), element.place(), problems)
                    .flatMap(text -> Choices.read(text, choices, element.place(), problems))
                    .ifPresent(list::add);
        }
        return list;
    }

    Optional<Cursor> object(String name) {
        return member(name).flatMap(value -> open(value, place(name)));
    }

    Optional<Cursor> requiredObject(String name) {
        return required(name, "an object").flatMap(present -> object(name));
    }

    /** Reads a list of objects, each to its end before the next is opened, and keeps those that were sound. */
    <T> List<T> objects(String name, Function<Cursor, Optional<T>> reader) {
        List<T> objects = new ArrayList<>();
        for (Values.Element element : elements(name)) {
            open(element.value(), element.place()).flatMap(reader).ifPresent(objects::add);
        }
        return objects;
    }

    /** Notes a problem if a member is not there. */
    Optional<JsonNode> required(String name, String allowed) {
        Optional<JsonNode> value = member(name);
        if (value.isEmpty()) {
            problems.add(Problem.error("json.missing", place(name), name + " is missing", allowed));
        }
        return value;
    }

    /** Warns of members that nobody asked for, and makes the value if no problem was met since this cursor began. */
    <T> Optional<T> build(Supplier<T> maker) {
        warnOfUnknown();
        if (problems.errors() > errorsBefore) {
            return Optional.empty();
        }
        try {
            return Optional.of(maker.get());
        } catch (InvalidFlowException e) {
            e.problems().forEach(problem -> problems.add(problem.under(place)));
            return Optional.empty();
        }
    }

    private void warnOfUnknown() {
        String allowed = String.join(", ", known);
        for (String name : names()) {
            if (!known.contains(name)) {
                problems.add(Problem.warning(
                        "json.unknown-member",
                        place(name),
                        "the member is unknown and has no effect",
                        allowed,
                        Nearest.to(name, known).map(near -> "write " + near).orElse("")));
            }
        }
    }

    private Optional<JsonNode> member(String name) {
        known.add(name);
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    private List<Values.Element> elements(String name) {
        return member(name)
                .map(value -> Values.elements(value, place(name), problems))
                .orElse(List.of());
    }

    private Optional<Cursor> open(JsonNode value, String where) {
        return Values.object(value, where, problems).map(object -> new Cursor(object, where, problems));
    }

    private boolean keeps(Optional<Problem> problem) {
        problem.ifPresent(problems::add);
        return problem.isEmpty();
    }
}
