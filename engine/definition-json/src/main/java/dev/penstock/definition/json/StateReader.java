package dev.penstock.definition.json;

import dev.penstock.definition.ExecutionStatus;
import dev.penstock.definition.FlowState;
import dev.penstock.definition.FlowStatus;
import dev.penstock.definition.NumberRule;
import dev.penstock.definition.TextRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the members that only DescribeFlow writes; they stand beside those of the definition. */
final class StateReader {

    private static final List<ExecutionStatus> STATUSES = List.of(ExecutionStatus.values());

    private StateReader() {}

    static Optional<FlowState> read(Cursor flow) {
        FlowState state = new FlowState(
                flow.echo("flowArn", TextRule.FLOW_ARN),
                flow.choice("flowStatus", List.of(FlowStatus.values())),
                flow.echo("flowStatusMessage", TextRule.FLOW_STATUS_MESSAGE),
                flow.instant("createdAt"),
                flow.instant("lastUpdatedAt"),
                flow.echo("createdBy", TextRule.USER_NAME),
                flow.echo("lastUpdatedBy", TextRule.USER_NAME),
                flow.number("schemaVersion", NumberRule.SCHEMA_VERSION),
                lastRun(flow.object("lastRunExecutionDetails")),
                registrations(flow));
        return Optional.of(state);
    }

    private static Optional<FlowState.LastRun> lastRun(Optional<Cursor> details) {
        return details.isPresent() ? lastRun(details.get()) : Optional.empty();
    }

    private static List<FlowState.Registration> registrations(Cursor flow) {
        List<FlowState.Registration> registrations = new ArrayList<>();
        for (Values.Element element : flow.elements("lastRunMetadataCatalogDetails")) {
            flow.open(element).flatMap(StateReader::registration).ifPresent(registrations::add);
        }
        return registrations;
    }

    private static Optional<FlowState.LastRun> lastRun(Cursor details) {
        Optional<String> message = details.echo("mostRecentExecutionMessage", TextRule.FLOW_DESCRIPTION);
        Optional<Instant> time = details.instant("mostRecentExecutionTime");
        Optional<ExecutionStatus> status = details.choice("mostRecentExecutionStatus", STATUSES);
        return details.build(() -> new FlowState.LastRun(message, time, status));
    }

    private static Optional<FlowState.Registration> registration(Cursor detail) {
        Optional<String> type = detail.text("catalogType");
        Optional<String> table = detail.text("tableName");
        Optional<FlowState.RegistrationOutput> tables =
                detail.object("tableRegistrationOutput").flatMap(StateReader::output);
        Optional<FlowState.RegistrationOutput> partitions =
                detail.object("partitionRegistrationOutput").flatMap(StateReader::output);
        return detail.build(() -> new FlowState.Registration(type, table, tables, partitions));
    }

    private static Optional<FlowState.RegistrationOutput> output(Cursor output) {
        Optional<String> message = output.text("message");
        Optional<String> result = output.text("result");
        Optional<ExecutionStatus> status = output.choice("status", STATUSES);
        return output.build(() -> new FlowState.RegistrationOutput(message, result, status));
    }
}
