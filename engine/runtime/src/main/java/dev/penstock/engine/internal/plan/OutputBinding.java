package dev.penstock.engine.internal.plan;

import dev.penstock.data.Schema;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.MapField;
import dev.penstock.definition.Problem;
import dev.penstock.engine.internal.operator.MapOperator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Binds what goes to the destination, and under which name: Map and Map_all (semantics 1.5, 1.8, 9.2 to 9.4, 9.53). */
final class OutputBinding {

    private final SortedTasks tasks;
    private final FieldNeeds needs;
    private final List<Problem> warnings;

    OutputBinding(SortedTasks tasks, FieldNeeds needs, List<Problem> warnings) {
        this.tasks = tasks;
        this.needs = needs;
        this.warnings = warnings;
    }

    /**
     * Returns the fields of the destination.
     *
     * @param carried the fields of the source that a Map_all carries along
     * @param read the fields that are read, in the order of the columns
     */
    OutputFields bind(Schema carried, Schema read) {
        var output = new OutputFields();
        for (String name : carried.names()) {
            if (!isExcluded(name)) {
                output.carry(name, read.position(name).orElseThrow());
            }
        }
        for (PlacedTask<MapField> placed : tasks.maps) {
            MapField map = placed.task();
            output.map(map.destinationField(), columnOf(placed, read));
        }
        return output;
    }

    /** Adds the warnings that need no schema. */
    void check() {
        Set<String> destinations = new HashSet<>();
        for (PlacedTask<MapField> placed : tasks.maps) {
            String destination = placed.task().destinationField();
            if (!destinations.add(destination)) {
                warnings.add(Problem.warning(
                        "map.destination-twice",
                        placed.place() + ".destinationField",
                        "the field " + Problem.quote(destination) + " is the destination of an earlier Map too",
                        "each destination field once",
                        "the last Map wins; remove the others"));
            }
            String source = placed.task().sourceField();
            if (!needs.isDerived(source) && !needs.reachesDestination(source)) {
                warnings.add(Problem.warning(
                        "map.not-projected",
                        placed.place() + ".sourceFields[0]",
                        "the field " + Problem.quote(source) + " is not projected, so its value is null",
                        "the fields of the PROJECTION filter",
                        "add it to the sourceFields of the PROJECTION"));
            }
        }
    }

    private int columnOf(PlacedTask<MapField> placed, Schema read) {
        String source = placed.task().sourceField();
        return needs.reachesDestination(source) ? read.position(source).orElseThrow() : MapOperator.NO_SOURCE;
    }

    /** With several Map_all a field stays behind only if all of them leave it. */
    private boolean isExcluded(String name) {
        if (!tasks.passthroughs.isEmpty()) {
            return false;
        }
        for (PlacedTask<MapAll> placed : tasks.mapAlls) {
            if (!placed.task().excludedFields().contains(name)) {
                return false;
            }
        }
        return true;
    }
}
