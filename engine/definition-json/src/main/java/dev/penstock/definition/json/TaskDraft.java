package dev.penstock.definition.json;

import dev.penstock.definition.ConnectorOperator;
import dev.penstock.definition.ForOperator;
import dev.penstock.definition.NumberRule;
import dev.penstock.definition.Problem;
import dev.penstock.definition.TaskProperty;
import dev.penstock.definition.TextRule;
import dev.penstock.definition.UnusedMembers;
import dev.penstock.definition.Worded;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The members of a task before its kind has taken what it needs; what is left over is unused. Used by one thread.
 */
final class TaskDraft {

    private static final String PROPERTIES = "taskProperties";
    private static final int MOST_DIGITS = 10;

    private final Cursor task;
    private final Map<TaskProperty, String> properties = new EnumMap<>(TaskProperty.class);
    private final Set<TaskProperty> met = EnumSet.noneOf(TaskProperty.class);
    private final List<String> fields;
    private final boolean fieldsAreSound;
    private final Optional<String> destination;
    private final OperatorReader.Operators operators;

    TaskDraft(Cursor task, OperatorReader.Operators operators) {
        this.task = task;
        this.operators = operators;
        int errors = task.errors();
        this.fields = task.texts("sourceFields", TextRule.SOURCE_FIELD);
        this.fieldsAreSound = task.errors() == errors;
        this.destination = task.text("destinationField", TextRule.DESTINATION_FIELD);
        Optional<Cursor> all = task.object(PROPERTIES);
        if (all.isPresent()) {
            readProperties(all.get());
        }
    }

    Optional<ConnectorOperator> operator() {
        return operators.operator();
    }

    List<String> fields() {
        return fields;
    }

    /** Returns the destination field; an empty one counts as none. */
    Optional<String> destination() {
        return destination.isPresent() && destination.get().isEmpty() ? Optional.empty() : destination;
    }

    /** Checks the number of source fields. */
    boolean hasFields(int count) {
        if (fieldsAreSound && fields.size() != count) {
            task.add(Problem.error(
                    "task.source-fields",
                    task.place("sourceFields"),
                    fields.size() + (fields.size() == 1 ? " source field" : " source fields"),
                    "exactly " + count));
        }
        return fields.size() == count;
    }

    /** Returns the one source field, or a problem and an empty text. */
    String onlyField() {
        return hasFields(1) ? fields.get(0) : "";
    }

    /** Tells whether a property is there, right or wrong. */
    boolean met(TaskProperty property) {
        return met.contains(property);
    }

    /** Takes a property that may be absent. */
    Optional<String> take(TaskProperty property) {
        return Optional.ofNullable(properties.remove(property));
    }

    /** Takes a property that must be there. */
    Optional<String> require(TaskProperty property, String allowed) {
        if (!met.contains(property)) {
            task.add(Problem.error("task.property", task.place(property.place()), property + " is missing", allowed));
        }
        return take(property);
    }

    /** Reads the text of a number, if there is one. */
    Optional<Integer> number(TaskProperty property, Optional<String> text, NumberRule rule) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Problem> problem = areDigits(text.get())
                ? rule.check(task.place(property.place()), Long.parseLong(text.get()))
                : Optional.of(rule.breach(task.place(property.place()), Problem.quote(text.get())));
        task.add(problem);
        return problem.isPresent() ? Optional.empty() : Optional.of(Integer.parseInt(text.get()));
    }

    /** Reads a word that stands for a choice, if there is one. */
    <E extends Worded> Optional<E> choice(TaskProperty property, Optional<String> word, List<E> choices) {
        return task.choice(word, choices, task.place(property.place()));
    }

    /** Returns the choice that the operator stands for, if it is known and stands for one. */
    <E extends ForOperator> Optional<E> ofOperator(E[] choices) {
        for (E choice : choices) {
            if (operator().equals(Optional.of(choice.operator()))) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }

    void breach(TaskProperty property, String rule, String found, String allowed) {
        task.add(Problem.error(rule, task.place(property.place()), found, allowed));
    }

    /** Returns what is left for a kind that uses source fields and destination field. */
    UnusedMembers unused() {
        return new UnusedMembers(properties, List.of(), Optional.empty(), operators.foreign());
    }

    /** Returns what is left for a kind that works in place. */
    UnusedMembers unusedInPlace() {
        return new UnusedMembers(properties, List.of(), destination, operators.foreign());
    }

    /** Returns what is left for a kind that takes its fields from elsewhere. */
    UnusedMembers unusedWithFields() {
        return new UnusedMembers(properties, fields, destination, operators.foreign());
    }

    private void readProperties(Cursor all) {
        for (String name : all.names()) {
            Optional<String> text = all.text(name, TextRule.TASK_PROPERTY);
            Optional<TaskProperty> property = property(name);
            if (property.isEmpty()) {
                all.misfit(name, List.of(TaskProperty.values()), all.place(name));
                continue;
            }
            met.add(property.get());
            if (text.isPresent()) {
                properties.put(property.get(), text.get());
            }
        }
    }

    /** Whether text is a number of so few digits that it is a long. */
    private static boolean areDigits(String text) {
        boolean digits = !text.isEmpty() && text.length() <= MOST_DIGITS;
        for (int i = 0; digits && i < text.length(); i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return digits;
    }

    private static Optional<TaskProperty> property(String word) {
        for (TaskProperty candidate : TaskProperty.values()) {
            if (candidate.word().equals(word)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
