package dev.penstock.definition.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.definition.ExecutionStatus;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.FlowState;
import dev.penstock.definition.FlowStatus;
import dev.penstock.definition.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescribeFlowTest {

    private static final String STATE = "'ResponseMetadata':{'HTTPStatusCode':200},"
            + "'flowArn':'arn:aws:appflow:eu-west-1:123456789012:flow/orders','flowStatus':'Suspended',"
            + "'flowStatusMessage':'Error: see the log, please','createdAt':'2026-01-02 03:04:05.678000+01:00',"
            + "'lastUpdatedAt':1767323045.5,'createdBy':'me','lastUpdatedBy':'you','schemaVersion':3,"
            + "'lastRunExecutionDetails':{'mostRecentExecutionMessage':'ok','mostRecentExecutionTime':0,"
            + "'mostRecentExecutionStatus':'Successful'},"
            + "'lastRunMetadataCatalogDetails':[{'catalogType':'GLUE','tableName':'t',"
            + "'tableRegistrationOutput':{'message':'m','result':'r','status':'Error'},"
            + "'partitionRegistrationOutput':{}}]";

    @Test
    void whatDescribeFlowTellsIsReadAndComesBack() {
        FlowDefinitionJson.Reading reading = FlowDefinitionJson.read(new FlowText()
                .trigger("{'triggerType':'OnDemand','triggerProperties':{}}")
                .more(STATE)
                .json());

        FlowState state = reading.definition().state().orElseThrow();
        assertEquals(Optional.of(FlowStatus.SUSPENDED), state.flowStatus());
        assertEquals(Optional.of(Instant.parse("2026-01-02T02:04:05.678Z")), state.createdAt());
        assertEquals(Optional.of(Instant.ofEpochSecond(1767323045L, 500_000_000)), state.lastUpdatedAt());
        assertEquals(Optional.of(3L), state.schemaVersion());
        assertEquals(
                Optional.of(ExecutionStatus.SUCCESSFUL),
                state.lastRunExecutionDetails().orElseThrow().mostRecentExecutionStatus());
        assertEquals(
                Optional.of("t"), state.lastRunMetadataCatalogDetails().get(0).tableName());
        assertEquals(
                reading.definition(),
                FlowDefinitionJson.read(FlowDefinitionJson.write(reading.definition()))
                        .definition());
    }

    @Test
    void whatAppFlowItselfWroteIsOnlyWarnedOf() {
        List<Problem> warnings =
                FlowDefinitionJson.read(new FlowText().more(STATE).json()).warnings();

        assertEquals(
                List.of("flowStatusMessage", "ResponseMetadata"),
                warnings.stream().map(Problem::place).toList());
    }

    @Test
    void aDefinitionWithoutStateHasNone() {
        FlowDefinition flow = FlowDefinitionJson.read(new FlowText()
                        .more("'flowArn':null,'lastRunMetadataCatalogDetails':[]")
                        .json())
                .definition();

        assertEquals(Optional.empty(), flow.state());
    }

    @ParameterizedTest
    @CsvSource({
        "'\"2026-01-02T03:04:05Z\"', 2026-01-02T03:04:05Z",
        "'\"2026-01-02T03:04:05.123456789+05:30\"', 2026-01-01T21:34:05.123456789Z",
        "'\"2026-01-02T03:04Z\"', 2026-01-02T03:04:00Z",
        "0, 1970-01-01T00:00:00Z",
        "-0.25, 1969-12-31T23:59:59.750Z",
        "1.5e9, 2017-07-14T02:40:00Z",
        "0.1234567899, 1970-01-01T00:00:00.123456789Z",
        "253402300799, 9999-12-31T23:59:59Z"
    })
    void timesAreTextsOrSeconds(String json, Instant expected) {
        FlowDefinition flow = FlowDefinitionJson.read(
                        new FlowText().json().replace("{\"flowName\"", "{\"createdAt\":" + json + ",\"flowName\""))
                .definition();

        assertEquals(Optional.of(expected), flow.state().orElseThrow().createdAt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-01-02T03:04:05\"",
                "\"2026-01-02\"",
                "\"1767323045\"",
                "\"2026-02-30T00:00:00Z\"",
                "\"\"",
                "true",
                "[]",
                "1e999999999",
                "-1e999999999",
                "253402300800",
                "\"+10000-01-01T00:00:00Z\""
            })
    void otherTimesAreProblems(String json) {
        List<Problem> problems = ProblemsTest.problems(
                new FlowText().json().replace("{\"flowName\"", "{\"createdAt\":" + json + ",\"flowName\""));

        assertEquals(List.of("json.time"), problems.stream().map(Problem::rule).toList());
        assertEquals("createdAt", problems.get(0).place());
    }
}
