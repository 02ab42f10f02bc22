package dev.penstock.definition.json;

import dev.penstock.definition.FlowState;

/** Writes the members that only DescribeFlow knows, beside those of the definition. */
final class StateWriter {

    private StateWriter() {}

    static void write(FlowState state, Members flow) {
        flow.text("flowArn", state.flowArn())
                .word("flowStatus", state.flowStatus())
                .text("flowStatusMessage", state.flowStatusMessage())
                .instant("createdAt", state.createdAt())
                .instant("lastUpdatedAt", state.lastUpdatedAt())
                .text("createdBy", state.createdBy())
                .text("lastUpdatedBy", state.lastUpdatedBy())
                .number("schemaVersion", state.schemaVersion())
                .object(
                        "lastRunExecutionDetails",
                        state.lastRunExecutionDetails().map(StateWriter::lastRun));
        if (!state.lastRunMetadataCatalogDetails().isEmpty()) {
            flow.objects(
                    "lastRunMetadataCatalogDetails",
                    state.lastRunMetadataCatalogDetails().stream()
                            .map(StateWriter::registration)
                            .toList());
        }
    }

    private static Members lastRun(FlowState.LastRun run) {
        return new Members()
                .text("mostRecentExecutionMessage", run.mostRecentExecutionMessage())
                .instant("mostRecentExecutionTime", run.mostRecentExecutionTime())
                .word("mostRecentExecutionStatus", run.mostRecentExecutionStatus());
    }

    private static Members registration(FlowState.Registration registration) {
        return new Members()
                .text("catalogType", registration.catalogType())
                .text("tableName", registration.tableName())
                .object(
                        "tableRegistrationOutput",
                        registration.tableRegistrationOutput().map(StateWriter::output))
                .object(
                        "partitionRegistrationOutput",
                        registration.partitionRegistrationOutput().map(StateWriter::output));
    }

    private static Members output(FlowState.RegistrationOutput output) {
        return new Members()
                .text("message", output.message())
                .text("result", output.result())
                .word("status", output.status());
    }
}
