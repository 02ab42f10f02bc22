package dev.penstock.engine.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.definition.Arithmetic;
import dev.penstock.definition.ArithmeticOperator;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.MapField;
import dev.penstock.definition.Mask;
import dev.penstock.definition.Merge;
import dev.penstock.definition.Problem;
import dev.penstock.definition.Task;
import dev.penstock.definition.Truncate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fields that a Merge or an Arithmetic makes and a later task reads (docs/reference/merge.md). */
class TemporaryFieldTest {

    private static final Map<String, String> RECORD = Map.of("a", "6", "b", "2");

    @Test
    void aMapMeansTheClosestProducerBeforeIt() throws MissingFieldException {
        FlowPlan plan = plan(
                arithmetic(ArithmeticOperator.ADDITION),
                new MapField("a,b", "sum"),
                arithmetic(ArithmeticOperator.SUBTRACTION),
                new MapField("a,b", "difference"),
                new Merge(List.of("a", "b"), "a,b", "${a}/${b}"),
                new MapField("a,b", "text"));

        assertEquals(Map.of("sum", "8", "difference", "4", "text", "6/2"), Flows.run(plan, RECORD));
        assertEquals(List.of(), plan.warnings());
    }

    @Test
    void aMapBeforeEveryProducerMeansTheFirst() throws MissingFieldException {
        FlowPlan plan = plan(
                new MapField("a,b", "sum"),
                arithmetic(ArithmeticOperator.ADDITION),
                new MapField("a,b", "again"),
                arithmetic(ArithmeticOperator.SUBTRACTION),
                new MapField("a,b", "difference"));

        assertEquals(Map.of("sum", "8", "again", "8", "difference", "4"), Flows.run(plan, RECORD));
    }

    @Test
    void anInputThatIsOnlyMadeLaterIsAFieldOfTheSource() throws MissingFieldException {
        FlowPlan plan = Flows.plan(
                Flows.flow(
                        Flows.projection("a", "b", "t"),
                        new Merge(List.of("a", "t"), "early", "${a}-${t}"),
                        new Merge(List.of("a", "b"), "t", "${a}+${b}"),
                        new MapField("early", "early"),
                        new MapField("t", "t")),
                "a",
                "b",
                "t");

        assertEquals(
                List.of("task.temporary-late"),
                plan.warnings().stream().map(Problem::rule).toList());
        assertEquals(
                Map.of("early", "6-source", "t", "6+2"), Flows.run(plan, Map.of("a", "6", "b", "2", "t", "source")));
    }

    @Test
    void aSecondProducerOfANameThatNoMapHasReadIsAnError() {
        List<Problem> problems = Flows.problems(
                Flows.projection("a,b"),
                arithmetic(ArithmeticOperator.ADDITION),
                arithmetic(ArithmeticOperator.SUBTRACTION),
                new MapField("a,b", "difference"));

        assertEquals(
                List.of(Problem.error(
                                "task.temporary-twice",
                                "tasks[2].destinationField",
                                "the temporary field \"a,b\" is made by tasks[1] too, and no Map between them reads it",
                                "a Map of the field between its two producers, or another name")
                        .withFix("put the Map that reads the first result before this task")),
                problems);
    }

    @Test
    void aMapBeforeBothProducersOrAfterThemDoesNotSeparateThem() {
        assertEquals(
                List.of("task.temporary-twice"),
                rules(Flows.problems(
                        Flows.projection("a,b"),
                        new MapField("a,b", "first"),
                        arithmetic(ArithmeticOperator.ADDITION),
                        arithmetic(ArithmeticOperator.SUBTRACTION),
                        new MapField("a,b", "last"))));
    }

    @Test
    void aTemporaryFieldThatNothingReadsIsWarnedOf() {
        List<Problem> problems = Flows.problems(new MapAll(), arithmetic(ArithmeticOperator.ADDITION));

        assertEquals(
                List.of("task.temporary-unused"),
                problems.stream().map(Problem::rule).toList());
        assertEquals("tasks[1].destinationField", problems.get(0).place());
        assertEquals(Problem.Severity.WARNING, problems.get(0).severity());
    }

    @Test
    void aProducerReadsWhatAProducerBeforeItMade() throws MissingFieldException {
        FlowPlan plan = plan(
                arithmetic(ArithmeticOperator.DIVISION),
                new Arithmetic(ArithmeticOperator.ADDITION, "a,b", "a", "t"),
                new Merge(List.of("t", "a,b"), "text", "${t} ${a,b}"),
                new MapField("text", "text"));

        assertEquals(Map.of("text", "9 3"), Flows.run(plan, RECORD));
    }

    @Test
    void aTemporaryFieldIsNotWrittenByAMapAll() throws MissingFieldException {
        FlowPlan plan = plan(new MapAll(), arithmetic(ArithmeticOperator.ADDITION), new MapField("a,b", "sum"));

        assertEquals(List.of("a", "b", "sum"), plan.output().names());
    }

    @Test
    void aTemporaryFieldMayHaveTheNameOfASourceField() throws MissingFieldException {
        FlowPlan plan = plan(new MapAll(), new Merge(List.of("a", "b"), "a", "${a}${b}"), new MapField("a", "merged"));

        assertEquals(Map.of("a", "6", "b", "2", "merged", "62"), Flows.run(plan, RECORD));
    }

    @Test
    void aMaskOfASourceFieldIsSeenByEveryProducer() throws MissingFieldException {
        FlowPlan plan = plan(
                new Merge(List.of("a", "b"), "t", "${a}${b}"),
                new MapField("t", "x"),
                new Mask("a", Mask.Side.ALL, 0, "*"));

        assertEquals(Map.of("x", "*2"), Flows.run(plan, RECORD));
    }

    @Test
    void aMaskOfATemporaryFieldWorksOnAllThatMakeIt() throws MissingFieldException {
        FlowPlan plan = plan(
                new Mask("a,b", Mask.Side.FIRST_N, 1, "*"),
                new Merge(List.of("a", "b"), "a,b", "${a}-${b}"),
                new MapField("a,b", "x"),
                new Merge(List.of("a", "b"), "a,b", "${b}+${a}"),
                new MapField("a,b", "y"));

        assertEquals(Map.of("x", "*-2", "y", "*+6"), Flows.run(plan, RECORD));
    }

    @Test
    void aMaskedTemporaryFieldIsMaskedForALaterProducer() throws MissingFieldException {
        FlowPlan plan = plan(
                new Merge(List.of("a", "b"), "t", "${a}${b}"),
                new Merge(List.of("t"), "u", "<${t}>"),
                new MapField("u", "x"),
                new Mask("t", Mask.Side.ALL, 0, "*"));

        assertEquals(Map.of("x", "<**>"), Flows.run(plan, RECORD));
    }

    @Test
    void masksAndCutsOfATemporaryFieldKeepTheirOrder() throws MissingFieldException {
        Merge merge = new Merge(List.of("a", "b"), "t", "${a}${b}${a}");
        Mask mask = new Mask("t", Mask.Side.LAST_N, 2, "*");
        Truncate cut = new Truncate("t", 2);

        assertEquals(Map.of("t", "6*"), Flows.run(plan(merge, Flows.map("t"), mask, cut), RECORD));
        assertEquals(Map.of("t", "**"), Flows.run(plan(merge, Flows.map("t"), cut, mask), RECORD));
    }

    @Test
    void aMaskedOperandIsWarnedOfAndGivesNull() throws MissingFieldException {
        FlowPlan plan = plan(
                arithmetic(ArithmeticOperator.ADDITION),
                new MapField("a,b", "sum"),
                new Mask("b", Mask.Side.ALL, 0, "*"));

        Map<String, String> expected = new HashMap<>();
        expected.put("sum", null);
        assertEquals(expected, Flows.run(plan, RECORD));
        assertEquals("arithmetic.masked", plan.warnings().get(0).rule());
        assertEquals("tasks[1].sourceFields", plan.warnings().get(0).place());
        assertEquals(
                "the operand \"b\" is masked by tasks[3] before it is calculated with, so most results are null",
                plan.warnings().get(0).found());
    }

    private static List<String> rules(List<Problem> problems) {
        return problems.stream().map(Problem::rule).toList();
    }

    private static Arithmetic arithmetic(ArithmeticOperator operation) {
        return new Arithmetic(operation, "a", "b", "a,b");
    }

    /** Plans a projection of everything, then the tasks. */
    private static FlowPlan plan(Task... tasks) throws MissingFieldException {
        Task[] all = new Task[tasks.length + 1];
        all[0] = Flows.projection("a", "b");
        System.arraycopy(tasks, 0, all, 1, tasks.length);
        return Flows.plan(Flows.flow(all), "a", "b");
    }
}
