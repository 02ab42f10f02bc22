package dev.penstock.engine.internal.plan;

import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Schema;
import dev.penstock.definition.MapField;
import dev.penstock.definition.Mask;
import dev.penstock.definition.Problem;
import dev.penstock.definition.Task;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a mask cannot reach: an object and what is inside of it are values of their own, so a mask of one leaves the other
 * in clear.
 */
final class MaskRules {

    private final SortedTasks tasks;
    private final List<Problem> problems;

    MaskRules(SortedTasks tasks, List<Problem> problems) {
        this.tasks = tasks;
        this.problems = problems;
    }

    /**
     * Adds a warning for each mask of a field that is not there, and for each field that goes on in clear and holds, or
     * lies inside of, one that is masked.
     */
    void check(SourceSchema source) {
        if (!source.open()) {
            // Names with dots are no paths there, and a mask of a field that is not there is an error.
            return;
        }
        Set<String> used = used(source);
        for (PlacedTask<? extends Task> placed : tasks.transforms) {
            if (placed.task() instanceof Mask mask) {
                if (isIdle(mask.field(), used, source.schema())) {
                    problems.add(idle(placed, mask));
                }
                checkOverlaps(placed, mask, used);
            }
        }
    }

    /** Whether a mask hides nothing as far as is known: nobody uses the field, and the source has none of that name. */
    private boolean isIdle(String field, Set<String> used, Schema known) {
        boolean unknown = tasks.mapsEveryField() && known.size() == 0;
        boolean inSource = known.names().stream().anyMatch(name -> name.equals(field) || isInside(field, name));
        return !unknown && !inSource && !used.contains(field) && !new Producers(tasks.producers).make(field);
    }

    private void checkOverlaps(PlacedTask<?> placed, Mask mask, Set<String> used) {
        for (String name : used) {
            if (!isMasked(name) && (isInside(mask.field(), name) || isInside(name, mask.field()))) {
                problems.add(overlap(placed, mask, name));
            }
        }
    }

    /** Returns the fields of the source of which a value is written or made into others. */
    private Set<String> used(SourceSchema source) {
        Set<String> names = new LinkedHashSet<>();
        source.schema().names().stream().filter(tasks::carry).forEach(names::add);
        var producers = new Producers(tasks.producers);
        for (PlacedTask<MapField> placed : tasks.maps) {
            if (!producers.make(placed.task().sourceField())) {
                names.add(placed.task().sourceField());
            }
        }
        for (PlacedTask<? extends Task> placed : tasks.producers) {
            names.addAll(Producers.inputsOf(placed.task()));
        }
        return names;
    }

    private boolean isMasked(String name) {
        return tasks.transforms.stream()
                .anyMatch(placed ->
                        placed.task() instanceof Mask mask && mask.field().equals(name));
    }

    private static boolean isInside(String path, String object) {
        return path.startsWith(object + ".");
    }

    private static Problem overlap(PlacedTask<?> placed, Mask mask, String name) {
        return Problem.warning(
                "mask.overlap",
                placed.place() + ".sourceFields[0]",
                "the mask of " + Problem.quote(mask.field()) + " does not reach " + Problem.quote(name)
                        + ", which goes on in clear",
                "a mask for each field that is written or made into others",
                "mask " + Problem.quote(name) + " too, or leave it behind");
    }

    private static Problem idle(PlacedTask<?> placed, Mask mask) {
        return Problem.warning(
                "mask.no-effect",
                placed.place() + ".sourceFields[0]",
                "no field " + Problem.quote(mask.field()) + " is written or made into others, so nothing is masked",
                "a field that is mapped, merged or calculated with",
                "look for a spelling mistake: what is not masked is written in clear");
    }
}
