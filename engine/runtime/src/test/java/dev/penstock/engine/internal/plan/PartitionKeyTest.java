package dev.penstock.engine.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.definition.MapAll;
import dev.penstock.definition.MapField;
import dev.penstock.definition.Partition;
import dev.penstock.definition.Passthrough;
import dev.penstock.definition.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A partition key is a field of the destination (docs/reference/partition.md). */
class PartitionKeyTest {

    @Test
    void keysAreTheDestinationsOfMapsInTheirOwnOrder() throws MissingFieldException {
        FlowPlan plan = Flows.plan(
                Flows.flow(
                        new Partition(List.of("Y", "X")),
                        Flows.projection("a", "b"),
                        new MapField("a", "X"),
                        new MapField("b", "Y")),
                "a",
                "b");

        assertEquals(List.of("X", "Y"), plan.output().names());
        assertEquals(List.of(1, 0), plan.partitionKeys());
    }

    @Test
    void severalPartitionsAreOneAfterTheOtherAndAKeyCountsOnce() throws MissingFieldException {
        FlowPlan plan = Flows.plan(
                Flows.flow(new MapAll(), new Partition(List.of("c", "a")), new Partition(List.of("a", "b"))),
                "a",
                "b",
                "c");

        assertEquals(List.of(2, 0, 1), plan.partitionKeys());
    }

    @Test
    void aKeyThatNoTaskMapsIsRefused() {
        List<Problem> problems =
                Flows.problems(Flows.projection("a"), new MapField("a", "X"), new Partition(List.of("X", "a")));

        assertEquals(
                List.of(Problem.error(
                        "partition.key",
                        "tasks[2].taskProperties.ORDERED_PARTITION_KEYS_LIST",
                        "the partition key \"a\" is no field of the destination",
                        "fields that a task maps")),
                problems);
    }

    @Test
    void aKeyThatAMapAllLeavesBehindIsRefused() {
        List<Problem> problems = Flows.problems(new MapAll(List.of("a"), false), new Partition(List.of("a")));

        assertEquals(
                List.of("partition.key"), problems.stream().map(Problem::rule).toList());
    }

    @Test
    void aKeyThatAPassthroughDoesNotPassIsRefused() throws MissingFieldException {
        Passthrough passthrough = new Passthrough(List.of("a"));

        assertEquals(
                List.of("partition.key"),
                Flows.problems(passthrough, new Partition(List.of("b"))).stream()
                        .map(Problem::rule)
                        .toList());
        assertEquals(
                List.of(0),
                Flows.plan(Flows.flow(passthrough, new Partition(List.of("a"))), "a", "b")
                        .partitionKeys());
    }

    @Test
    void aKeyThatOneOfSeveralMapAllsMapsIsAKey() throws MissingFieldException {
        FlowPlan plan = Flows.plan(
                Flows.flow(new MapAll(List.of("a"), false), new MapAll(), new Partition(List.of("a"))), "a", "b");

        assertEquals(List.of(0), plan.partitionKeys());
    }

    @Test
    void withoutPartitionThereAreNoKeys() throws MissingFieldException {
        assertEquals(List.of(), Flows.plan(Flows.flow(new MapAll()), "a").partitionKeys());
    }
}
