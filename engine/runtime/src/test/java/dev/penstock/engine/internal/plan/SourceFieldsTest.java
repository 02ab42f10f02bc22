package dev.penstock.engine.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Schema;
import dev.penstock.definition.Arithmetic;
import dev.penstock.definition.ArithmeticOperator;
import dev.penstock.definition.ConnectorOperator;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.FlowOptions;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.Mask;
import dev.penstock.definition.Merge;
import dev.penstock.definition.Partition;
import dev.penstock.definition.Passthrough;
import dev.penstock.definition.Task;
import dev.penstock.definition.Truncate;
import dev.penstock.definition.Validate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which fields of the source a plan reads, and what happens when they are not there. */
class SourceFieldsTest {

    static Stream<Task> tasksThatReadB() {
        return Stream.of(
                Flows.map("b"),
                Flows.filter("b", ConnectorOperator.EQUAL_TO, "string", "x"),
                Flows.between("b", "date", "2024-01-01", "2024-02-01"),
                new Validate("b", Validate.Rule.NON_NULL, Validate.Action.DROP_RECORD),
                new Merge(List.of("a", "b"), "t", "${a}"),
                new Arithmetic(ArithmeticOperator.ADDITION, "b", "a", "t"),
                new Mask("b", Mask.Side.ALL, 0, "*"),
                new Truncate("b", 3));
    }

    @ParameterizedTest
    @MethodSource("tasksThatReadB")
    void aTaskThatReadsAFieldThatIsNotThereFailsTheRun(Task task) {
        FlowDefinition flow = Flows.flow(Flows.projection("a", "b"), Flows.map("a"), task);

        MissingFieldException missing = assertThrows(MissingFieldException.class, () -> Flows.plan(flow, "a", "c"));

        assertEquals("the source has no field b; its fields are a, c", missing.getMessage());
    }

    @Test
    void aPartitionKeyThatIsCarriedAlongMustBeThere() {
        FlowDefinition flow = Flows.flow(new MapAll(), new Partition(List.of("b")));

        assertEquals(
                "the source has no field b; its fields are none",
                assertThrows(MissingFieldException.class, () -> Flows.plan(flow))
                        .getMessage());
    }

    @Test
    void allMissingFieldsAreNamedAtOnce() {
        FlowDefinition flow = Flows.flow(
                Flows.projection("a", "b"),
                Flows.map("a"),
                Flows.map("b"),
                new Mask("typo", Mask.Side.ALL, 0, "*"),
                new Truncate("typo", 2));

        assertEquals(
                "the source has no field a, b, typo; its fields are c",
                assertThrows(MissingFieldException.class, () -> Flows.plan(flow, "c"))
                        .getMessage());
    }

    @Test
    void aMaskOfAFieldThatNoTaskReadsMasksNothingAndIsNoStep() throws MissingFieldException {
        FlowPlan plan = Flows.plan(
                Flows.flow(Flows.projection("a"), Flows.map("a"), new Mask("b", Mask.Side.ALL, 0, "*")), "a", "b");

        assertEquals(List.of("a"), plan.source().names());
        assertEquals(List.of("MAP: Map to a"), Flows.titles(plan));
    }

    @Test
    void filtersAndValidationsReadWhatIsNotProjected() throws MissingFieldException {
        FlowPlan plan = Flows.plan(
                Flows.flow(
                        Flows.projection("a"),
                        Flows.map("a"),
                        Flows.filter("b", ConnectorOperator.EQUAL_TO, "string", "x"),
                        new Validate("c", Validate.Rule.NON_NULL, Validate.Action.DROP_RECORD)),
                "a",
                "b",
                "c");

        assertEquals(List.of("a", "b", "c"), plan.source().names());
        assertEquals(
                List.of(Map.of("a", "1")),
                Flows.run(
                        plan,
                        List.of(
                                Map.of("a", "1", "b", "x", "c", "y"),
                                Map.of("a", "2", "b", "y", "c", "y"),
                                Map.of("a", "3", "b", "x"))));
        assertEquals(1, plan.pushed().size());
    }

    @Test
    void mergesAndCalculationsReadWhatIsNotProjected() throws MissingFieldException {
        FlowPlan plan = Flows.plan(
                Flows.flow(
                        Flows.projection("a,b"),
                        new Merge(List.of("a", "b"), "a,b", "${a}-${b}"),
                        Flows.map("a,b", "both", "string")),
                "a",
                "b");

        assertEquals(Map.of("both", "1-2"), Flows.run(plan, Map.of("a", "1", "b", "2")));
        assertEquals(List.of(), plan.warnings());
    }

    @Test
    void inAnOpenSchemaAnyNameMayBeAPath() throws MissingFieldException {
        SourceSchema open = SourceSchema.open(Schema.ofNames("Address"));
        FlowDefinition flow = Flows.flow(
                Flows.projection("Address.City", "Name"),
                Flows.filter("Address.Zip", ConnectorOperator.EQUAL_TO, "string", "63732"),
                new Mask("Address.City", Mask.Side.FIRST_N, 2, "*"),
                Flows.map("Address.City", "City", "string"),
                Flows.map("Name"));

        FlowPlan plan = Flows.plan(flow, open);

        assertEquals(
                List.of("Address.City", "Name", "Address.Zip"), plan.source().names());
        assertEquals(
                Map.of("City", "**cerias", "Name", "x"),
                Flows.run(plan, Map.of("Address.City", "Bucerias", "Name", "x", "Address.Zip", "63732")));
    }

    @Test
    void inAnOpenSchemaAMapAllCarriesWhatIsKnownAndThePartitionKeys() throws MissingFieldException {
        SourceSchema open = SourceSchema.open(Schema.ofNames("a", "b"));

        FlowPlan plan = Flows.plan(Flows.flow(new MapAll(), new Partition(List.of("later"))), open);

        assertEquals(List.of("a", "b", "later"), plan.source().names());
        assertEquals(List.of("a", "b", "later"), plan.output().names());
        assertEquals(List.of(2), plan.partitionKeys());
        assertEquals(Map.of("a", "1"), Flows.run(plan, Map.of("a", "1")));
    }

    @Test
    void onlyAMapAllOrAPassthroughWantsEveryField() {
        var compiler = new FlowCompiler(FlowOptions.defaults());

        assertTrue(compiler.wantsEveryField(Flows.flow(new MapAll())));
        assertTrue(compiler.wantsEveryField(Flows.flow(new Passthrough(List.of()))));
        assertFalse(compiler.wantsEveryField(Flows.flow(Flows.projection("a"), Flows.map("a"))));
    }
}
