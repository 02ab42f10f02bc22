package dev.penstock.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlowDefinitionTest {

    private static final SourceFlow ORDERS =
            new SourceFlow(new S3Source("in-bucket", Optional.of("orders"), Optional.empty()));
    private static final DestinationFlow LAKE =
            new DestinationFlow(new S3Destination("out-bucket", Optional.empty(), S3OutputFormat.defaults()));

    @Test
    void aDefinitionInCodeRunsOnDemand() {
        FlowDefinition flow = FlowDefinition.of("orders", ORDERS, LAKE, List.of(new MapAll()));

        assertEquals("OnDemand", flow.trigger().type());
        assertEquals(LAKE, flow.destination());
        assertEquals("Event", flow.withTrigger(new Trigger.Event()).trigger().type());
    }

    @Test
    void everyTaskThatTheSourceDoesNotAllowIsReportedWithItsPlace() {
        List<Task> tasks = List.of(
                new MapAll(),
                new Filter(new Condition.Comparison("a", ConnectorOperator.CONTAINS, List.of("x"), Optional.empty())),
                new MapField(
                        "a",
                        "b",
                        Optional.empty(),
                        Optional.empty(),
                        new UnusedMembers(Map.of(), List.of(), Optional.empty(), Map.of("S3", "NO_OP"))));

        InvalidFlowException thrown =
                assertThrows(InvalidFlowException.class, () -> FlowDefinition.of("orders", ORDERS, LAKE, tasks));

        assertEquals(
                List.of("tasks[1].connectorOperator", "tasks[2].connectorOperator.S3"),
                thrown.problems().stream().map(Problem::place).toList());
        assertTrue(thrown.getMessage().contains("source connector S3"), thrown.getMessage());
    }

    @Test
    void listsAndMapsAreCopiedInOrderAndCannotBeChanged() {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("zebra", "1");
        tags.put("ant", "2");
        List<Task> tasks = new ArrayList<>(List.of(new MapAll()));

        FlowDefinition flow = withTags(tags, tasks);
        tags.clear();
        tasks.clear();

        assertEquals(List.of("zebra", "ant"), List.copyOf(flow.tags().keySet()));
        assertEquals(1, flow.tasks().size());
        assertThrows(UnsupportedOperationException.class, () -> flow.tags().put("bee", "3"));
        assertThrows(UnsupportedOperationException.class, () -> flow.tasks().clear());
    }

    @Test
    void moreThanFiftyTagsAreRefused() {
        Map<String, String> tags = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) {
            tags.put("k" + i, "");
        }
        assertEquals(50, withTags(tags, List.of()).tags().size());

        tags.put("k50", "");

        assertThrows(InvalidFlowException.class, () -> withTags(tags, List.of()));
    }

    @Test
    void aScheduleEndsAfterItStarts() {
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");

        assertEquals(
                noon.plusSeconds(1),
                schedule(noon, noon.plusSeconds(1)).scheduleEndTime().orElseThrow());
        assertThrows(InvalidFlowException.class, () -> schedule(noon, noon));
    }

    @Test
    void nullsAreRefusedByName() {
        NullPointerException thrown =
                assertThrows(NullPointerException.class, () -> new S3Source(null, Optional.empty(), Optional.empty()));
        assertEquals("bucketName is null", thrown.getMessage());
    }

    @Test
    void anUpsolverBucketCannotPreserveTypes() {
        S3OutputFormat typed = new S3OutputFormat(
                FileType.PARQUET, Optional.empty(), Optional.empty(), List.of(), Aggregation.NONE, 0, true);

        assertThrows(
                InvalidFlowException.class,
                () -> new UpsolverDestination("upsolver-appflow-x", Optional.empty(), typed));
    }

    @Test
    void aDestinationNamesItsObject() {
        assertEquals(Optional.of("people"), new CustomerProfilesDestination("people", Optional.empty()).object());
        assertEquals(
                Optional.of("people/Account"),
                new CustomerProfilesDestination("people", Optional.of("Account")).object());
        assertEquals(Optional.empty(), new LookoutMetricsDestination().object());
    }

    @Test
    void aProblemIsOneLineWhateverItQuotes() {
        Problem problem = Problem.error("a.b", "tasks[0]", Problem.quote("x\n\"\u2028\u0007y"), "z")
                .withFix("do");

        assertEquals(
                "error at tasks[0]: \"x\\u000a\\\"\\u2028\\u0007y\"; allowed: z; fix: do [a.b]", problem.toString());
    }

    private static Trigger.Scheduled schedule(Instant start, Instant end) {
        return new Trigger.Scheduled(
                "rate(1days)",
                Optional.empty(),
                Optional.of(start),
                Optional.of(end),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static FlowDefinition withTags(Map<String, String> tags, List<Task> tasks) {
        return new FlowDefinition(
                "orders",
                Optional.empty(),
                Optional.empty(),
                new Trigger.OnDemand(),
                ORDERS,
                List.of(LAKE),
                tasks,
                tags,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
