package dev.penstock.engine.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Schema;
import dev.penstock.definition.Arithmetic;
import dev.penstock.definition.ArithmeticOperator;
import dev.penstock.definition.ConnectorOperator;
import dev.penstock.definition.FlowOptions;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.MapField;
import dev.penstock.definition.Mask;
import dev.penstock.definition.Merge;
import dev.penstock.definition.Partition;
import dev.penstock.definition.S3Source;
import dev.penstock.definition.Task;
import dev.penstock.definition.Truncate;
import dev.penstock.definition.Unconvertible;
import dev.penstock.definition.Validate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The stages of docs/reference/stages.md: a task works in the stage of its kind, wherever it stands in the list. */
class StageOrderTest {

    private static final List<Task> TASKS = List.of(
            Flows.projection("card"),
            Flows.filter("price", ConnectorOperator.GREATER_THAN, "double", "1"),
            Flows.filter("card", ConnectorOperator.NOT_EQUAL_TO, "string", "none"),
            new Validate("price", Validate.Rule.NUMERIC, Validate.Action.DROP_RECORD),
            new Validate("card", Validate.Rule.NON_NULL, Validate.Action.DROP_DATASET),
            new Mask("card", Mask.Side.FIRST_N, 12, "*"),
            new Truncate("name", 4),
            new Merge(List.of("name", "card"), "label", "${name} ${card}"),
            new Arithmetic(ArithmeticOperator.MULTIPLICATION, "price", "count", "price,count"),
            new Mask("label", Mask.Side.LAST_N, 1, "#"),
            new MapAll(List.of("count"), false),
            new MapField("label", "Label"),
            Flows.map("price,count", "Total", "decimal"),
            new Partition(List.of("Label")));

    private static final String[] FIELDS = {"name", "card", "price", "count"};
    private static final Map<String, String> RECORD =
            Map.of("name", "Bolt, long", "card", "1234567812345678", "price", "1.50", "count", "3");

    @Test
    void filtersAndValidationsSeeRawValuesAndMasksComeBeforeWhatCopies() throws MissingFieldException {
        FlowPlan plan = Flows.plan(Flows.flow(TASKS.toArray(Task[]::new)), FIELDS);

        assertEquals(
                List.of(
                        "FILTER: Filter price GREATER_THAN 1",
                        "FILTER: Filter card NOT_EQUAL_TO none",
                        "VALIDATE: Validate price VALIDATE_NUMERIC, DropRecord",
                        "VALIDATE: Validate card VALIDATE_NON_NULL, DropDataset",
                        "TRANSFORM: Mask card, first 12",
                        "TRANSFORM: Truncate name to 4",
                        "DERIVE: Merge label as ${name} ${card}",
                        "TRANSFORM_DERIVED: Mask label, last 1",
                        "DERIVE: Arithmetic price,count MULTIPLICATION of price and count",
                        "MAP: Map to name, card, price, Label, Total",
                        "MAP: Map price,count to Total as decimal"),
                Flows.titles(plan));
        assertEquals(
                Map.of(
                        "name",
                        "Bolt",
                        "card",
                        "************5678",
                        "price",
                        "1.50",
                        "Label",
                        "Bolt ************567#",
                        "Total",
                        "4.5"),
                Flows.run(plan, RECORD));
    }

    @Test
    void aStepSaysWhatItMeansThatSomethingIsRemoved() throws MissingFieldException {
        List<Outcome> outcomes = plan(TASKS).steps().stream().map(Step::outcome).toList();

        assertEquals(
                List.of(
                        Outcome.FILTERS,
                        Outcome.FILTERS,
                        Outcome.DROPS,
                        Outcome.FAILS,
                        Outcome.KEEPS,
                        Outcome.KEEPS,
                        Outcome.KEEPS,
                        Outcome.KEEPS,
                        Outcome.CONVERTS,
                        Outcome.KEEPS,
                        Outcome.CONVERTS),
                outcomes);
    }

    @Test
    void whatCannotBeConvertedMayHaveToEndTheRun() throws MissingFieldException {
        var compiler = new FlowCompiler(FlowOptions.defaults().withUnconvertible(Unconvertible.FAIL));
        FlowPlan plan =
                compiler.compile(Flows.flow(TASKS.toArray(Task[]::new)), SourceSchema.closed(Schema.ofNames(FIELDS)));

        assertEquals(
                List.of(
                        "Arithmetic price,count MULTIPLICATION of price and count",
                        "Map price,count to Total as decimal"),
                plan.steps().stream()
                        .filter(step -> step.outcome() == Outcome.MUST_CONVERT)
                        .map(Step::title)
                        .toList());
    }

    @Property(tries = 500)
    void theOrderOfTheListDoesNotMatter(@ForAll("shuffled") List<Task> tasks) throws MissingFieldException {
        FlowPlan expected = plan(TASKS);

        FlowPlan plan = plan(tasks);

        assertEquals(titlesByStage(expected), titlesByStage(plan));
        assertEquals(Flows.run(expected, RECORD), Flows.run(plan, RECORD));
        assertEquals(keys(expected), keys(plan));
    }

    @Property(tries = 500)
    void noStepWorksBeforeTheStagesBeforeIt(@ForAll("shuffled") List<Task> tasks) throws MissingFieldException {
        Stage last = Stage.FILTER;
        for (Step step : plan(tasks).steps()) {
            boolean inOrder = step.stage().compareTo(last) >= 0 || (isDerived(step.stage()) && isDerived(last));
            assertTrue(inOrder, step.stage() + " after " + last);
            last = step.stage();
        }
    }

    /** A temporary field is masked as soon as it is made, so these two take turns. */
    private static boolean isDerived(Stage stage) {
        return stage == Stage.DERIVE || stage == Stage.TRANSFORM_DERIVED;
    }

    private static FlowPlan plan(List<Task> tasks) throws MissingFieldException {
        return Flows.plan(Flows.flow(new S3Source("in-bucket", Optional.empty(), Optional.empty()), tasks), FIELDS);
    }

    private static List<String> keys(FlowPlan plan) {
        return plan.partitionKeys().stream()
                .map(position -> plan.output().field(position).name())
                .toList();
    }

    /** The fields of the destination come in the order of the Maps, so their names are compared without it. */
    private static Map<Stage, TreeSet<String>> titlesByStage(FlowPlan plan) {
        Map<Stage, TreeSet<String>> titles = new EnumMap<>(Stage.class);
        for (Step step : plan.steps()) {
            TreeSet<String> ofStage = titles.computeIfAbsent(step.stage(), stage -> new TreeSet<>());
            if (step.title().startsWith("Map to ")) {
                ofStage.addAll(Arrays.asList(step.title().substring(7).split(", ")));
            } else {
                ofStage.add(step.title());
            }
        }
        return titles;
    }

    @Provide
    Arbitrary<List<Task>> shuffled() {
        return Arbitraries.shuffle(TASKS);
    }
}
