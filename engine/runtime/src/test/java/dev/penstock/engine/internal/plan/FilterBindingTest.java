package dev.penstock.engine.internal.plan;

import static dev.penstock.definition.ConnectorOperator.CONTAINS;
import static dev.penstock.definition.ConnectorOperator.EQUAL_TO;
import static dev.penstock.definition.ConnectorOperator.GREATER_THAN;
import static dev.penstock.definition.ConnectorOperator.GREATER_THAN_OR_EQUAL_TO;
import static dev.penstock.definition.ConnectorOperator.LESS_THAN;
import static dev.penstock.definition.ConnectorOperator.LESS_THAN_OR_EQUAL_TO;
import static dev.penstock.definition.ConnectorOperator.NOT_EQUAL_TO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Schema;
import dev.penstock.definition.Filter;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.FlowOptions;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.Problem;
import dev.penstock.definition.SalesforceSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How a condition becomes an operator (docs/reference/filter.md). */
class FilterBindingTest {

    private static final String INSTANTS = "milliseconds since 1970, or an ISO 8601 date or date-time";

    @ParameterizedTest
    @MethodSource("filters")
    void aFilterKeepsWhatItsTypeAndOperatorSay(Filter filter, String kept) throws MissingFieldException {
        assertEquals(List.of(kept.split(" ")), kept(filter, FlowOptions.defaults()));
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of(Flows.filter("s", EQUAL_TO, "string", "9"), "9"),
                Arguments.of(Flows.filter("s", EQUAL_TO, "", "9"), "9"),
                Arguments.of(Flows.filter("s", EQUAL_TO, "integer", "9"), "9 9.0"),
                Arguments.of(Flows.filter("s", EQUAL_TO, "string", "9", "10", ""), "9 10"),
                Arguments.of(Flows.filter("s", NOT_EQUAL_TO, "string", "9", "10"), "9.0 -1 1970-01-01 TRUE false x"),
                Arguments.of(Flows.filter("s", NOT_EQUAL_TO, "double", "9", "10"), "-1"),
                Arguments.of(Flows.filter("s", LESS_THAN, "string", "9"), "10 -1 1970-01-01"),
                Arguments.of(Flows.filter("s", LESS_THAN, "decimal", "9"), "-1"),
                Arguments.of(Flows.filter("s", LESS_THAN_OR_EQUAL_TO, "long", "9"), "9 9.0 -1"),
                Arguments.of(Flows.filter("s", GREATER_THAN, "Number", "9"), "10"),
                Arguments.of(Flows.filter("s", GREATER_THAN_OR_EQUAL_TO, "currency", "9"), "9 9.0 10"),
                Arguments.of(Flows.filter("s", EQUAL_TO, "datetime", "0"), "1970-01-01"),
                Arguments.of(Flows.filter("s", LESS_THAN, "date", "1970-01-01"), "-1"),
                Arguments.of(Flows.filter("s", EQUAL_TO, "boolean", "True"), "TRUE"),
                Arguments.of(Flows.filter("s", NOT_EQUAL_TO, "boolean", "true"), "false"),
                Arguments.of(Flows.filter("s", CONTAINS, "string", "1970", "als"), "1970-01-01 false"),
                Arguments.of(Flows.between("s", "integer", "-1", "10"), "9 9.0"),
                Arguments.of(Flows.between("s", "string", "1", "9"), "10 1970-01-01"),
                Arguments.of(Flows.between("s", "timestamp", "1969-12-31", "1970-01-02"), "9 10 -1 1970-01-01"));
    }

    @Test
    void notEqualMayKeepWhatHasNoValue() throws MissingFieldException {
        FlowOptions options = FlowOptions.defaults().withNotEqualKeepsNull(true);

        for (String type : List.of("string", "integer", "datetime", "boolean")) {
            String value = type.equals("boolean") ? "true" : "0";
            Filter notEqual = Flows.filter("s", NOT_EQUAL_TO, type, value);
            assertTrue(kept(notEqual, options).contains(null), type);
            assertFalse(kept(notEqual, FlowOptions.defaults()).contains(null), type);
            assertFalse(kept(Flows.filter("s", LESS_THAN, type, value), options).contains(null), type);
        }
    }

    @ParameterizedTest
    @MethodSource("constantsThatDoNotParse")
    void aConstantThatIsNotOfItsTypeIsRefused(Filter filter, String place, String found, String allowed) {
        assertEquals(
                List.of(Problem.error("filter.value", "tasks[1].taskProperties." + place, found, allowed)),
                Flows.problems(new MapAll(), filter));
    }

    static Stream<Arguments> constantsThatDoNotParse() {
        return Stream.of(
                Arguments.of(Flows.filter("s", EQUAL_TO, "integer", "1,000"), "VALUE", "\"1,000\"", "a number"),
                Arguments.of(Flows.filter("s", EQUAL_TO, "long", "NaN"), "VALUE", "\"NaN\"", "a number"),
                Arguments.of(Flows.filter("s", LESS_THAN, "double", "1", " 2"), "VALUES", "\" 2\"", "a number"),
                Arguments.of(Flows.filter("s", LESS_THAN, "decimal", "1", ""), "VALUES", "\"\"", "a number"),
                Arguments.of(Flows.filter("s", EQUAL_TO, "date", "29.02.2024"), "VALUE", "\"29.02.2024\"", INSTANTS),
                Arguments.of(
                        Flows.filter("s", EQUAL_TO, "datetime", "2023-02-29"), "VALUE", "\"2023-02-29\"", INSTANTS),
                Arguments.of(Flows.filter("s", EQUAL_TO, "boolean", "yes"), "VALUE", "\"yes\"", "true or false"),
                Arguments.of(Flows.between("s", "integer", "a", "2"), "LOWER_BOUND", "\"a\"", "a number"),
                Arguments.of(Flows.between("s", "integer", "1", "b"), "UPPER_BOUND", "\"b\"", "a number"),
                Arguments.of(Flows.between("s", "date", "1", "now"), "UPPER_BOUND", "\"now\"", INSTANTS));
    }

    @Test
    void everyConstantThatDoesNotParseIsReported() {
        List<Problem> problems = Flows.problems(
                new MapAll(),
                Flows.filter("s", EQUAL_TO, "integer", "a", "1", "b"),
                Flows.between("s", "date", "c", "d"));

        assertEquals(
                List.of("\"a\"", "\"b\"", "\"c\"", "\"d\""),
                problems.stream().map(Problem::found).toList());
    }

    @Test
    void anUnknownTypeIsWarnedOfAndComparesAsText() {
        assertEquals(
                List.of(Problem.warning(
                        "filter.data-type",
                        "tasks[1].taskProperties.DATA_TYPE",
                        "the type \"quaternion\" is unknown, so values compare as text",
                        "string, integer, long, double, decimal, boolean, date, datetime and the labels of the"
                                + " connectors",
                        "")),
                Flows.problems(new MapAll(), Flows.filter("s", EQUAL_TO, "quaternion", "1")));
    }

    @ParameterizedTest
    @MethodSource("emptyRanges")
    void aRangeInWhichNothingLiesIsWarnedOf(Filter filter) {
        List<Problem> problems = Flows.problems(new MapAll(), filter);

        assertEquals(
                List.of(Problem.warning(
                        "filter.bounds",
                        "tasks[1].taskProperties.LOWER_BOUND",
                        "the lower bound is not smaller than the upper, so no record passes",
                        "a lower bound that is smaller; both ends are excluded",
                        "swap or widen the bounds")),
                problems);
    }

    static Stream<Filter> emptyRanges() {
        return Stream.of(
                Flows.between("s", "integer", "10", "9"),
                Flows.between("s", "decimal", "1.0", "1"),
                Flows.between("s", "string", "9", "10"),
                Flows.between("s", "datetime", "1970-01-01", "0"));
    }

    /** Returns the values that a filter keeps of some, and null for the record without one. */
    private static List<String> kept(Filter filter, FlowOptions options) throws MissingFieldException {
        FlowDefinition flow = Flows.flow(new SalesforceSource("Account"), List.of(new MapAll(), filter));
        FlowPlan plan = new FlowCompiler(options).compile(flow, SourceSchema.closed(Schema.ofNames("s")));
        List<Map<String, String>> records = new ArrayList<>();
        for (String value : List.of("9", "9.0", "10", "-1", "1970-01-01", "TRUE", "false", "x")) {
            records.add(Map.of("s", value));
        }
        Map<String, String> none = new HashMap<>();
        none.put("s", null);
        records.add(none);
        List<String> kept = new ArrayList<>();
        Flows.run(plan, records).forEach(record -> kept.add(record.get("s")));
        return kept;
    }
}
