package dev.penstock.engine.internal.plan;

import dev.penstock.definition.Arithmetic;
import dev.penstock.definition.MapField;
import dev.penstock.definition.Merge;
import dev.penstock.definition.Problem;
import dev.penstock.definition.Task;
import java.util.List;
import java.util.Optional;

/**
 * The tasks that make temporary fields, and who reads which of them (docs/reference/merge.md).
 *
 * <p>Several may make a field of the same name, because the usual name is that of the inputs ({@code a,b}); a reader means
 * the closest before it in the list, or, where none is before it, the first after it.
 */
final class Producers {

    private final List<PlacedTask<? extends Task>> producers;

    Producers(List<PlacedTask<? extends Task>> producers) {
        this.producers = producers;
    }

    /** Returns the name of the temporary field that a Merge or an Arithmetic makes. */
    static String nameOf(Task producer) {
        return producer instanceof Merge merge ? merge.destinationField() : ((Arithmetic) producer).destinationField();
    }

    /** Returns the fields that a Merge or an Arithmetic reads. */
    static List<String> inputsOf(Task producer) {
        return producer instanceof Merge merge
                ? merge.fields()
                : List.of(((Arithmetic) producer).left(), ((Arithmetic) producer).right());
    }

    /** Whether any task makes a field of this name. */
    boolean make(String name) {
        return first(name).isPresent();
    }

    /** Returns the closest producer of a name that stands before a task in the list. */
    Optional<PlacedTask<? extends Task>> before(int index, String name) {
        PlacedTask<? extends Task> closest = null;
        for (PlacedTask<? extends Task> placed : producers) {
            if (placed.index() < index && nameOf(placed.task()).equals(name)) {
                closest = placed;
            }
        }
        return Optional.ofNullable(closest);
    }

    /** Returns the producer that a Map at this index means by a name. */
    Optional<PlacedTask<? extends Task>> meantBy(int index, String name) {
        Optional<PlacedTask<? extends Task>> before = before(index, name);
        return before.isPresent() ? before : first(name);
    }

    private Optional<PlacedTask<? extends Task>> first(String name) {
        for (PlacedTask<? extends Task> placed : producers) {
            if (nameOf(placed.task()).equals(name)) {
                return Optional.of(placed);
            }
        }
        return Optional.empty();
    }

    /** Adds what is wrong with the names of temporary fields. */
    void check(List<PlacedTask<MapField>> maps, List<Problem> problems) {
        for (PlacedTask<? extends Task> placed : producers) {
            String name = nameOf(placed.task());
            Optional<PlacedTask<? extends Task>> earlier = before(placed.index(), name);
            if (earlier.isPresent()
                    && !isMappedBetween(maps, name, earlier.get().index(), placed.index())) {
                problems.add(Problem.error(
                                "task.temporary-twice",
                                placed.place() + ".destinationField",
                                "the temporary field " + Problem.quote(name) + " is made by "
                                        + earlier.get().place() + " too, and no Map between them reads it",
                                "a Map of the field between its two producers, or another name")
                        .withFix("put the Map that reads the first result before this task"));
            }
            checkInputs(placed, problems);
            boolean isRead =
                    maps.stream().anyMatch(map -> map.task().sourceField().equals(name))
                            || producers.stream()
                                    .anyMatch(other -> inputsOf(other.task()).contains(name));
            if (!isRead) {
                problems.add(Problem.warning(
                        "task.temporary-unused",
                        placed.place() + ".destinationField",
                        "no Map reads the temporary field " + Problem.quote(name) + ", so it is not written",
                        "a Map with the field as its source",
                        "add a Map of the field to a field of the destination"));
            }
        }
    }

    /** List order says which producer is meant, so an input that is only made later is one of the source. */
    private void checkInputs(PlacedTask<? extends Task> placed, List<Problem> problems) {
        for (String input : inputsOf(placed.task())) {
            boolean madeLater = producers.stream()
                    .anyMatch(other -> other.index() > placed.index()
                            && nameOf(other.task()).equals(input));
            if (madeLater && before(placed.index(), input).isEmpty()) {
                problems.add(Problem.warning(
                        "task.temporary-late",
                        placed.place() + ".sourceFields",
                        "the temporary field " + Problem.quote(input)
                                + " is made by a later task, so a field of the source is read here",
                        "temporary fields of tasks before this one",
                        "put the task that makes the field before this one"));
            }
        }
    }

    private static boolean isMappedBetween(List<PlacedTask<MapField>> maps, String name, int from, int to) {
        return maps.stream()
                .anyMatch(map -> map.index() > from
                        && map.index() < to
                        && map.task().sourceField().equals(name));
    }
}
