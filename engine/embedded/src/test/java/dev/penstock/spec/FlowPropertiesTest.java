package dev.penstock.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.FlowOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every flow and all records. */
class FlowPropertiesTest {

    @Provide
    Arbitrary<List<String>> records() {
        return RandomFlows.records();
    }

    @Provide
    Arbitrary<RandomFlow> flows() {
        return RandomFlows.flows();
    }

    @Provide
    Arbitrary<List<String>> typedValues() {
        return RandomFlows.typedValue();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
    void whatMapAllHasWrittenIsWrittenByMapAllOnceMore(@ForAll("records") List<String> records) {
        String mapAll = "[" + Tasks.mapAll() + "]";
        String once = RandomRun.once(mapAll, records).text();

        assertEquals(once, RandomRun.once(mapAll, once.lines().toList()).text());
    }

    /** A record is less than a value, equal to it or greater, or cannot be compared; the operators agree on it. */
    @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
    void comparisonsPartitionTheRecordsThatCanBeCompared(
            @ForAll("records") List<String> records, @ForAll("typedValues") List<String> value) {
        List<String> less = kept(records, "LESS_THAN", value);
        List<String> equal = kept(records, "EQUAL_TO", value);
        List<String> greater = kept(records, "GREATER_THAN", value);

        assertTrue(together(less, equal, greater).size() == less.size() + equal.size() + greater.size());
        assertEquals(together(less, greater), together(kept(records, "NOT_EQUAL_TO", value)));
        assertEquals(together(less, equal), together(kept(records, "LESS_THAN_OR_EQUAL_TO", value)));
        assertEquals(together(greater, equal), together(kept(records, "GREATER_THAN_OR_EQUAL_TO", value)));
    }

    /** As text every value can be compared, so with nulls kept a filter and its complement leave out no record. */
    @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
    void aTextFilterAndItsComplementKeepEveryRecordOnce(@ForAll("records") List<String> records) {
        FlowOptions options = FlowOptions.defaults().withNotEqualKeepsNull(true);
        List<String> value = List.of("string", "x");
        String equal = "[%s,%s]".formatted(Tasks.mapAll(), Tasks.filter("a", "EQUAL_TO", value));
        String other = "[%s,%s]".formatted(Tasks.mapAll(), Tasks.filter("a", "NOT_EQUAL_TO", value));
        List<String> all =
                new ArrayList<>(RandomRun.run(equal, records, options, 1).lines());
        all.addAll(RandomRun.run(other, records, options, 1).lines());

        assertEquals(sorted(RandomRun.once("[" + Tasks.mapAll() + "]", records).lines()), sorted(all));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
    void tasksOfDifferentStagesCommute(
            @ForAll("records") List<String> records, @ForAll("flows") RandomFlow flow, @ForAll long seed) {
        RandomRun inOrder = RandomRun.once(flow.inOrder(), records);
        RandomRun mixed = RandomRun.once(flow.mixed(seed), records);

        assertEquals(inOrder.written(), mixed.written());
        assertEquals(inOrder.execution().recordsFiltered(), mixed.execution().recordsFiltered());
        assertEquals(inOrder.execution().recordsDropped(), mixed.execution().recordsDropped());
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
    void everyRecordIsAccountedFor(@ForAll("records") List<String> records, @ForAll("flows") RandomFlow flow) {
        RandomRun run = RandomRun.once(flow.inOrder(), records);

        assertTrue(run.execution().isSuccessful(), () -> run.execution().toString());
        assertEquals(records.size(), run.execution().recordsRead());
        assertEquals(
                run.execution().recordsRead(),
                run.execution().recordsFiltered()
                        + run.execution().recordsDropped()
                        + run.execution().recordsWritten());
        assertEquals(run.lines().size(), run.execution().recordsWritten());
        assertEquals(
                run.execution().recordsProcessed(),
                run.execution().recordsDropped() + run.execution().recordsWritten());
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    void nothingDependsOnTheNumberOfThreads(@ForAll("records") List<String> records, @ForAll("flows") RandomFlow flow) {
        RandomRun one = RandomRun.chopped(flow.inOrder(), records, 1);
        RandomRun four = RandomRun.chopped(flow.inOrder(), records, 4);

        assertEquals(one.written(), four.written());
        assertEquals(one.execution().toString(), four.execution().toString());
        assertEquals(RandomRun.once(flow.inOrder(), records).written(), one.written());
    }

    private static List<String> kept(List<String> records, String operator, List<String> value) {
        return RandomRun.once("[%s,%s]".formatted(Tasks.mapAll(), Tasks.filter("a", operator, value)), records)
                .lines();
    }

    /** Returns the lines without those that are the same; as each has an id, there are none. */
    @SafeVarargs
    private static TreeSet<String> together(List<String>... lists) {
        TreeSet<String> all = new TreeSet<>();
        for (List<String> list : lists) {
            all.addAll(list);
        }
        return all;
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().toList();
    }
}
