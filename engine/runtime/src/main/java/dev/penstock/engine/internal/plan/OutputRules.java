package dev.penstock.engine.internal.plan;

import dev.penstock.connector.SourceSchema;
import dev.penstock.definition.Arithmetic;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.MapField;
import dev.penstock.definition.Mask;
import dev.penstock.definition.Partition;
import dev.penstock.definition.Problem;
import dev.penstock.definition.Task;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong or strange about the fields of the destination, as far as it shows without the source. */
final class OutputRules {

    private final SortedTasks tasks;
    private final FieldNeeds needs;
    private final Producers producers;
    private final List<Problem> problems;

    OutputRules(SortedTasks tasks, FieldNeeds needs, List<Problem> problems) {
        this.tasks = tasks;
        this.needs = needs;
        this.producers = new Producers(tasks.producers);
        this.problems = problems;
    }

    void check() {
        Set<String> destinations = new HashSet<>();
        for (PlacedTask<MapField> placed : tasks.maps) {
            checkDestination(placed, destinations);
            checkProjected(placed);
            checkType(placed);
        }
        for (PlacedTask<Partition> placed : tasks.partitions) {
            checkKeys(placed, destinations);
        }
        for (PlacedTask<? extends Task> placed : tasks.producers) {
            checkMaskedOperands(placed);
        }
    }

    /** Adds a warning for each field that a Map_all leaves behind and the source does not have. */
    void checkExcluded(SourceSchema source) {
        for (PlacedTask<MapAll> placed : tasks.mapAlls) {
            for (String name : placed.task().excludedFields()) {
                if (source.schema().size() > 0 && !source.schema().contains(name)) {
                    problems.add(Problem.warning(
                            "map-all.excluded",
                            placed.place("EXCLUDE_SOURCE_FIELDS_LIST"),
                            "the source has no field " + Problem.quote(name) + " that could be left behind",
                            "fields of the source",
                            "look for a spelling mistake: what is not excluded is written"));
                }
            }
        }
    }

    private void checkDestination(PlacedTask<MapField> placed, Set<String> destinations) {
        String destination = placed.task().destinationField();
        if (!destinations.add(destination)) {
            problems.add(Problem.warning(
                    "map.destination-twice",
                    placed.place() + ".destinationField",
                    "the field " + Problem.quote(destination) + " is the destination of an earlier Map too",
                    "each destination field once",
                    "the last Map wins; remove the others"));
        }
    }

    private void checkProjected(PlacedTask<MapField> placed) {
        String source = placed.task().sourceField();
        if (!producers.make(source) && !needs.reachesDestination(source)) {
            problems.add(Problem.warning(
                    "map.not-projected",
                    placed.place() + ".sourceFields[0]",
                    "the field " + Problem.quote(source) + " is not projected, so its value is null",
                    "the fields of the PROJECTION filter",
                    "add it to the sourceFields of the PROJECTION"));
        }
    }

    private void checkType(PlacedTask<MapField> placed) {
        String label = placed.task().destinationDataType().orElse("string");
        if (TypeLabels.typeOf(label).isEmpty()) {
            problems.add(Problem.warning(
                    "map.data-type",
                    placed.place("DESTINATION_DATA_TYPE"),
                    "the type " + Problem.quote(label) + " is unknown, so values stay what they are",
                    "string, integer, long, double, decimal, boolean, date, datetime and the labels of the connectors",
                    ""));
        }
    }

    private void checkKeys(PlacedTask<Partition> placed, Set<String> destinations) {
        for (String key : placed.task().keys()) {
            if (!destinations.contains(key) && !tasks.carry(key)) {
                problems.add(Problem.error(
                        "partition.key",
                        placed.place("ORDERED_PARTITION_KEYS_LIST"),
                        "the partition key " + Problem.quote(key) + " is no field of the destination",
                        "fields that a task maps"));
            }
        }
    }

    private void checkMaskedOperands(PlacedTask<? extends Task> producer) {
        if (!(producer.task() instanceof Arithmetic)) {
            return;
        }
        for (PlacedTask<? extends Task> placed : tasks.transforms) {
            if (placed.task() instanceof Mask mask
                    && Producers.inputsOf(producer.task()).contains(mask.field())) {
                problems.add(Problem.warning(
                        "arithmetic.masked",
                        producer.place() + ".sourceFields",
                        "the operand " + Problem.quote(mask.field()) + " is masked by " + placed.place()
                                + " before it is calculated with, so most results are null",
                        "operands that are not masked",
                        ""));
            }
        }
    }
}
