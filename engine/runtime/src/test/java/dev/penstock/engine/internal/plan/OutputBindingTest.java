package dev.penstock.engine.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.data.Field;
import dev.penstock.data.FieldType;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.MapField;
import dev.penstock.definition.Mask;
import dev.penstock.definition.Passthrough;
import dev.penstock.definition.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes to the destination and under which name: Map, Map_all, Passthrough and their mixtures. */
class OutputBindingTest {

    private static final Map<String, String> RECORD = Map.of("a", "1", "b", "2", "c", "3");

    @Test
    void fieldsComeInTheOrderOfTheirMaps() throws MissingFieldException {
        FlowPlan plan = Flows.plan(
                Flows.flow(Flows.projection("a", "c"), new MapField("c", "z"), new MapField("a", "y")), "a", "b", "c");

        assertEquals(List.of("z", "y"), plan.output().names());
        assertEquals(Map.of("z", "3", "y", "1"), Flows.run(plan, RECORD));
    }

    @Test
    void oneFieldMayGoToSeveralDestinations() throws MissingFieldException {
        FlowPlan plan =
                Flows.plan(Flows.flow(Flows.projection("a"), new MapField("a", "x"), new MapField("a", "y")), "a");

        assertEquals(Map.of("x", "1", "y", "1"), Flows.run(plan, RECORD));
    }

    @Test
    void aMapAllLeavesBehindWhatItExcludes() throws MissingFieldException {
        FlowPlan plan = Flows.plan(Flows.flow(new MapAll(List.of("b"), false)), "a", "b", "c");

        assertEquals(Map.of("a", "1", "c", "3"), Flows.run(plan, RECORD));
    }

    @Test
    void ofSeveralMapAllsEachFieldThatOneMapsIsWritten() throws MissingFieldException {
        FlowPlan plan = Flows.plan(
                Flows.flow(new MapAll(List.of("a", "b"), false), new MapAll(List.of("b", "c"), false)), "a", "b", "c");

        assertEquals(List.of("a", "c"), plan.output().names());
    }

    @Test
    void anExcludedFieldThatTheSourceDoesNotHaveIsWarnedOf() throws MissingFieldException {
        FlowPlan plan = Flows.plan(Flows.flow(new MapAll(List.of("typo", "a"), false)), "a", "b");

        assertEquals(1, plan.warnings().size());
        Problem warning = plan.warnings().get(0);
        assertEquals("map-all.excluded", warning.rule());
        assertEquals("tasks[0].taskProperties.EXCLUDE_SOURCE_FIELDS_LIST", warning.place());
        assertEquals("the source has no field \"typo\" that could be left behind", warning.found());
    }

    @Test
    void aMapBesideAMapAllAddsAFieldOrTakesThePlaceOfOne() throws MissingFieldException {
        FlowPlan plan = Flows.plan(
                Flows.flow(new MapAll(List.of("c"), false), new MapField("c", "a"), new MapField("c", "d")),
                "a",
                "b",
                "c");

        assertEquals(List.of("a", "b", "d"), plan.output().names());
        assertEquals(Map.of("a", "3", "b", "2", "d", "3"), Flows.run(plan, RECORD));
        assertEquals(List.of(), plan.warnings());
    }

    @Test
    void ofTwoMapsToOneFieldTheLastWins() throws MissingFieldException {
        FlowPlan plan = Flows.plan(
                Flows.flow(
                        Flows.projection("a", "b", "c"),
                        new MapField("a", "x"),
                        Flows.map("c"),
                        Flows.map("b", "x", "integer")),
                "a",
                "b",
                "c");

        assertEquals(
                List.of(new Field("x", FieldType.INT32), Field.of("c")),
                plan.output().fields());
        assertEquals(Map.of("x", "2", "c", "3"), Flows.run(plan, RECORD));
        Problem warning = plan.warnings().get(0);
        assertEquals("map.destination-twice", warning.rule());
        assertEquals("tasks[3].destinationField", warning.place());
        assertEquals("the field \"x\" is the destination of an earlier Map too", warning.found());
    }

    @Test
    void aPassthroughThatNamesNothingPassesAll() throws MissingFieldException {
        assertEquals(RECORD, Flows.run(Flows.plan(Flows.flow(new Passthrough(List.of())), "a", "b", "c"), RECORD));
        assertEquals(RECORD, Flows.run(Flows.plan(Flows.flow(new Passthrough(List.of(""))), "a", "b", "c"), RECORD));
    }

    @Test
    void aPassthroughThatNamesFieldsPassesThese() throws MissingFieldException {
        FlowPlan plan = Flows.plan(Flows.flow(new Passthrough(List.of("a", "c"))), "a", "b", "c");

        assertEquals(Map.of("a", "1", "c", "3"), Flows.run(plan, RECORD));
    }

    @Test
    void whatIsCarriedAlongIsMaskedToo() throws MissingFieldException {
        Mask mask = new Mask("b", Mask.Side.ALL, 0, "*");

        assertEquals(
                "*",
                Flows.run(Flows.plan(Flows.flow(new MapAll(), mask), "a", "b"), RECORD)
                        .get("b"));
        assertEquals(
                "*",
                Flows.run(Flows.plan(Flows.flow(new Passthrough(List.of("b")), mask), "a", "b"), RECORD)
                        .get("b"));
    }

    @Test
    void aFieldMappedByNameIsNullWhereItIsMissingAndOneThatIsCarriedStaysMissing() throws MissingFieldException {
        FlowPlan plan = Flows.plan(Flows.flow(new MapAll(), new MapField("a", "x")), "a", "b");

        Map<String, String> expected = new HashMap<>();
        expected.put("x", null);
        assertEquals(expected, Flows.run(plan, Map.of()));
    }

    @Test
    void aMapWithATypeConvertsAndOneWithoutDoesNot() throws MissingFieldException {
        FlowPlan plan = Flows.plan(
                Flows.flow(
                        Flows.projection("a"),
                        Flows.map("a"),
                        Flows.map("a", "whole", "Integer"),
                        Flows.map("a", "truth", "boolean"),
                        Flows.map("a", "day", "date")),
                "a");

        Map<String, String> expected = new HashMap<>();
        expected.put("a", "007");
        expected.put("whole", "7");
        expected.put("truth", null);
        expected.put("day", "1970-01-01");
        assertEquals(expected, Flows.run(plan, Map.of("a", "007")));
        assertEquals(List.of("a", "whole", "truth", "day"), plan.output().names());
        assertEquals(FieldType.ANY, plan.output().field(0).type());
        assertEquals(FieldType.DATE, plan.output().field(3).type());
    }

    @Test
    void anUnknownTypeIsWarnedOfAndConvertsNothing() throws MissingFieldException {
        FlowPlan plan = Flows.plan(Flows.flow(Flows.projection("a"), Flows.map("a", "x", "quaternion")), "a");

        assertEquals(List.of("MAP: Map to x"), Flows.titles(plan));
        assertEquals(FieldType.ANY, plan.output().field(0).type());
        Problem warning = plan.warnings().get(0);
        assertEquals("map.data-type", warning.rule());
        assertEquals("tasks[1].taskProperties.DESTINATION_DATA_TYPE", warning.place());
        assertEquals("the type \"quaternion\" is unknown, so values stay what they are", warning.found());
    }
}
