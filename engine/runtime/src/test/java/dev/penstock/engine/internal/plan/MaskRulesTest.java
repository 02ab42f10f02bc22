package dev.penstock.engine.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Schema;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.Mask;
import dev.penstock.definition.Merge;
import dev.penstock.definition.Problem;
import dev.penstock.definition.Task;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In a source of objects a mask of a field does not reach the object around it, or what is inside. */
class MaskRulesTest {

    private static final SourceSchema PEOPLE = SourceSchema.open(Schema.ofNames("person", "id"));

    static Stream<List<Task>> leaks() {
        return Stream.of(
                List.of(new MapAll(), mask("person.ssn")),
                List.of(Flows.projection("person"), Flows.map("person"), mask("person.address.street")),
                List.of(Flows.projection("person.ssn"), Flows.map("person.ssn"), mask("person")),
                List.of(
                        Flows.projection("t"),
                        new Merge(List.of("person.ssn"), "t", "${person.ssn}"),
                        Flows.map("t"),
                        mask("person")));
    }

    @ParameterizedTest
    @MethodSource("leaks")
    void whatGoesOnInClearBesideItsMaskIsWarnedOf(List<Task> tasks) throws MissingFieldException {
        List<Problem> warnings = Flows.plan(flow(tasks), PEOPLE).warnings();

        assertEquals(
                List.of("mask.overlap"), warnings.stream().map(Problem::rule).toList());
    }

    @Test
    void aMaskOfAFieldThatNobodyHasIsWarnedOf() throws MissingFieldException {
        List<Task> everything = List.of(new MapAll(), mask("idd"));
        List<Task> byName = List.of(Flows.projection("email"), Flows.map("email"), mask("emial"));

        assertEquals("tasks[1].sourceFields[0]", onlyWarning(everything, PEOPLE).place());
        assertEquals(
                "mask.no-effect",
                onlyWarning(byName, SourceSchema.open(Schema.EMPTY)).rule());
    }

    private static Problem onlyWarning(List<Task> tasks, SourceSchema source) throws MissingFieldException {
        List<Problem> warnings = Flows.plan(flow(tasks), source).warnings();
        assertEquals(1, warnings.size(), warnings.toString());
        return warnings.get(0);
    }

    static Stream<List<Task>> sound() {
        return Stream.of(
                List.of(new MapAll(), mask("person")),
                List.of(new MapAll(), mask("person"), mask("person.ssn")),
                List.of(new MapAll(List.of("person"), false), mask("person.ssn")),
                List.of(Flows.projection("person.ssn"), Flows.map("person.ssn"), mask("person.ssn")),
                List.of(Flows.projection("personal"), Flows.map("personal"), mask("person")));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void whatIsMaskedOrLeftBehindIsNot(List<Task> tasks) throws MissingFieldException {
        assertEquals(List.of(), Flows.plan(flow(tasks), PEOPLE).warnings());
    }

    @Test
    void theWarningNamesTheMaskAndTheField() throws MissingFieldException {
        Problem warning = Flows.plan(flow(List.of(new MapAll(), mask("person.ssn"))), PEOPLE)
                .warnings()
                .get(0);

        assertEquals("tasks[1].sourceFields[0]", warning.place());
        assertEquals("the mask of \"person.ssn\" does not reach \"person\", which goes on in clear", warning.found());
    }

    @Test
    void whereNamesWithDotsAreNoPathsThereIsNothingToWarnOf() throws MissingFieldException {
        FlowPlan plan = Flows.plan(flow(List.of(new MapAll(), mask("person.ssn"))), "person", "person.ssn");

        assertEquals(List.of(), plan.warnings());
        assertEquals(
                Map.of("person", "a", "person.ssn", "*"), Flows.run(plan, Map.of("person", "a", "person.ssn", "b")));
    }

    private static FlowDefinition flow(List<Task> tasks) {
        return Flows.flow(tasks.toArray(Task[]::new));
    }

    private static Mask mask(String field) {
        return new Mask(field, Mask.Side.ALL, 0, "*");
    }
}
