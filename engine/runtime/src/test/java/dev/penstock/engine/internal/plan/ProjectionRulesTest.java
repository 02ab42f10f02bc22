package dev.penstock.engine.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.SourceSchema;
import dev.penstock.data.FieldType;
import dev.penstock.data.Schema;
import dev.penstock.definition.Compatibility;
import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.CustomConnectorSource;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.FlowOptions;
import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.MapField;
import dev.penstock.definition.ObjectSource;
import dev.penstock.definition.Passthrough;
import dev.penstock.definition.Problem;
import dev.penstock.definition.S3Source;
import dev.penstock.definition.SalesforceSource;
import dev.penstock.definition.SourceProperties;
import dev.penstock.definition.Task;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** See docs/reference/projection.md. */
class ProjectionRulesTest {

    private static final SourceProperties S3 = new S3Source("in-bucket", Optional.empty(), Optional.empty());
    private static final SourceProperties ZENDESK = new ObjectSource(ConnectorType.ZENDESK, "tickets");

    static Stream<SourceProperties> strictSources() {
        return Stream.of(new SalesforceSource("Account"), new CustomConnectorSource("account"));
    }

    static Stream<SourceProperties> lenientSources() {
        return Stream.of(S3, ZENDESK);
    }

    static Stream<SourceProperties> allSources() {
        return Stream.concat(strictSources(), lenientSources());
    }

    @ParameterizedTest
    @MethodSource("strictSources")
    void salesforceAndCustomConnectorsDemandAProjection(SourceProperties source) {
        for (Compatibility compatibility : Compatibility.values()) {
            List<Problem> problems = check(source, compatibility, Flows.map("a"));

            assertEquals(1, problems.size());
            assertEquals(Problem.Severity.ERROR, problems.get(0).severity());
            assertEquals("tasks.projection", problems.get(0).rule());
            assertEquals("tasks", problems.get(0).place());
            assertEquals(
                    "Create Flow request failed: [Task Validation Error: You must specify a projection task or a"
                            + " MAP_ALL task]",
                    problems.get(0).found());
        }
    }

    @ParameterizedTest
    @MethodSource("strictSources")
    void whatCannotBeCreatedIsNotCompiled(SourceProperties source) {
        FlowDefinition flow = Flows.flow(source, List.of(Flows.map("a")));

        assertThrows(InvalidFlowException.class, () -> Flows.plan(flow, "a"));
    }

    @ParameterizedTest
    @MethodSource("lenientSources")
    void otherSourcesAreWarnedAndMoveWhatIsMapped(SourceProperties source) throws MissingFieldException {
        FlowPlan plan = Flows.plan(Flows.flow(source, List.of(Flows.map("a"))), "a", "b");

        assertFalse(plan.readsNothing());
        assertEquals(List.of("a"), plan.source().names());
        assertEquals(Map.of("a", "1"), Flows.run(plan, Map.of("a", "1", "b", "2")));
        assertEquals(List.of(Problem.Severity.WARNING), severities(plan.warnings()));
        assertTrue(plan.warnings().get(0).found().contains("AppFlow itself would move 0 records"));
    }

    @ParameterizedTest
    @MethodSource("lenientSources")
    void inCompatibilityWithAppFlowTheyMoveNothing(SourceProperties source) throws MissingFieldException {
        var compiler = new FlowCompiler(FlowOptions.defaults().withCompatibility(Compatibility.APPFLOW));

        FlowPlan plan =
                compiler.compile(Flows.flow(source, List.of(Flows.map("a"))), SourceSchema.closed(Schema.ofNames("a")));

        assertTrue(plan.readsNothing());
        assertEquals(List.of(Problem.Severity.WARNING), severities(plan.warnings()));
        assertTrue(plan.warnings().get(0).found().contains("no record is moved, as by AppFlow"));
    }

    @ParameterizedTest
    @MethodSource("allSources")
    void whatIsProjectedIsMovedInCompatibilityToo(SourceProperties source) throws MissingFieldException {
        var compiler = new FlowCompiler(FlowOptions.defaults().withCompatibility(Compatibility.APPFLOW));
        FlowDefinition flow = Flows.flow(source, List.of(Flows.projection("a"), Flows.map("a")));

        assertFalse(
                compiler.compile(flow, SourceSchema.closed(Schema.ofNames("a"))).readsNothing());
    }

    @ParameterizedTest
    @MethodSource("allSources")
    void aProjectionAMapAllOrAPassthroughIsEnough(SourceProperties source) {
        for (Compatibility compatibility : Compatibility.values()) {
            assertEquals(List.of(), check(source, compatibility, Flows.projection("a"), Flows.map("a")));
            assertEquals(List.of(), check(source, compatibility, new MapAll()));
            assertEquals(List.of(), check(source, compatibility, new Passthrough(List.of())));
        }
    }

    @ParameterizedTest
    @MethodSource("allSources")
    void aProjectionThatNothingMapsIsRefused(SourceProperties source) {
        List<Problem> problems = check(source, Compatibility.LENIENT, Flows.projection("a"));

        assertEquals(
                List.of("tasks.no-map"), problems.stream().map(Problem::rule).toList());
        assertEquals(List.of(Problem.Severity.ERROR), severities(problems));
    }

    @Test
    void aProjectionDoesNotNarrowAMapAll() throws MissingFieldException {
        FlowPlan plan = Flows.plan(Flows.flow(Flows.projection("a"), new MapAll()), "a", "b");

        assertEquals(List.of("a", "b"), plan.output().names());
        assertEquals(Map.of("a", "1", "b", "2"), Flows.run(plan, Map.of("a", "1", "b", "2")));
    }

    @Test
    void besideAMapAllAMapReadsWhatIsNotProjected() throws MissingFieldException {
        FlowPlan plan = Flows.plan(Flows.flow(Flows.projection("a"), new MapAll(), new MapField("b", "x")), "a", "b");

        assertEquals("2", Flows.run(plan, Map.of("a", "1", "b", "2")).get("x"));
        assertEquals(List.of(), plan.warnings());
    }

    @Test
    void aFieldThatIsNotProjectedHasATypeAndNothingToConvert() throws MissingFieldException {
        FlowPlan plan = Flows.plan(Flows.flow(Flows.projection("a"), Flows.map("b", "x", "integer")), "a", "b");

        assertEquals(List.of("MAP: Map to x"), Flows.titles(plan));
        assertEquals(FieldType.INT32, plan.output().field(0).type());
    }

    @Test
    void aMappedFieldThatIsNotProjectedIsNull() throws MissingFieldException {
        FlowPlan plan = Flows.plan(Flows.flow(Flows.projection("a"), Flows.map("a"), Flows.map("b")), "a", "b");

        Map<String, String> expected = new HashMap<>();
        expected.put("a", "1");
        expected.put("b", null);
        assertEquals(expected, Flows.run(plan, Map.of("a", "1", "b", "2")));
        assertEquals(List.of("a"), plan.source().names());
        Problem warning = plan.warnings().get(0);
        assertEquals("map.not-projected", warning.rule());
        assertEquals("tasks[2].sourceFields[0]", warning.place());
        assertEquals("the field \"b\" is not projected, so its value is null", warning.found());
    }

    @Test
    void whatIsProjectedAndNotMappedIsNotReadAndNotWritten() throws MissingFieldException {
        FlowPlan plan = Flows.plan(Flows.flow(Flows.projection("a", "b"), Flows.map("a")), "a", "b");

        assertEquals(List.of("a"), plan.source().names());
        assertEquals(List.of("a"), plan.output().names());
    }

    @Test
    void severalProjectionsAreOne() throws MissingFieldException {
        FlowPlan plan = Flows.plan(
                Flows.flow(Flows.projection("a"), Flows.projection("b"), Flows.map("a"), Flows.map("b")), "a", "b");

        assertEquals(List.of(), plan.warnings());
        assertEquals(Map.of("a", "1", "b", "2"), Flows.run(plan, Map.of("a", "1", "b", "2")));
    }

    private static List<Problem> check(SourceProperties source, Compatibility compatibility, Task... tasks) {
        var compiler = new FlowCompiler(FlowOptions.defaults().withCompatibility(compatibility));
        return compiler.check(Flows.flow(source, Arrays.asList(tasks)));
    }

    private static List<Problem.Severity> severities(List<Problem> problems) {
        return problems.stream().map(Problem::severity).toList();
    }
}
