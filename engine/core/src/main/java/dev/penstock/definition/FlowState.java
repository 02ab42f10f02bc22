package dev.penstock.definition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What only DescribeFlow tells about a flow, and CreateFlow does not take.
 *
 * <p>AppFlow writes these values itself, so their lengths and characters are not checked.
 *
 * @param flowArn the resource name of the flow
 * @param flowStatus the state of the flow
 * @param flowStatusMessage why the flow is suspended or errored
 * @param createdAt when the flow was created
 * @param lastUpdatedAt when the flow was last changed
 * @param createdBy who created the flow
 * @param lastUpdatedBy who last changed the flow
 * @param schemaVersion the version of the mappings, from 1
 * @param lastRunExecutionDetails how the most recent run went
 * @param lastRunMetadataCatalogDetails what the most recent run registered
 */
public record FlowState(
        Optional<String> flowArn,
        Optional<FlowStatus> flowStatus,
        Optional<String> flowStatusMessage,
        Optional<Instant> createdAt,
        Optional<Instant> lastUpdatedAt,
        Optional<String> createdBy,
        Optional<String> lastUpdatedBy,
        Optional<Long> schemaVersion,
        Optional<LastRun> lastRunExecutionDetails,
        List<Registration> lastRunMetadataCatalogDetails) {

    /** The state of which nothing is known. */
    public static final FlowState UNKNOWN = new FlowState(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    public FlowState {
        Check.present(flowArn, "flowArn");
        Check.present(flowStatus, "flowStatus");
        Check.present(flowStatusMessage, "flowStatusMessage");
        Check.present(createdAt, "createdAt");
        Check.present(lastUpdatedAt, "lastUpdatedAt");
        Check.present(createdBy, "createdBy");
        Check.present(lastUpdatedBy, "lastUpdatedBy");
        NumberRule.SCHEMA_VERSION.require("schemaVersion", schemaVersion);
        Check.present(lastRunExecutionDetails, "lastRunExecutionDetails");
        lastRunMetadataCatalogDetails = Check.list(lastRunMetadataCatalogDetails, "lastRunMetadataCatalogDetails");
    }

    /** Whether this is {@link #UNKNOWN}, without the classes that comparing records needs. */
    boolean isUnknown() {
        return flowArn.isEmpty()
                && flowStatus.isEmpty()
                && flowStatusMessage.isEmpty()
                && createdAt.isEmpty()
                && lastUpdatedAt.isEmpty()
                && createdBy.isEmpty()
                && lastUpdatedBy.isEmpty()
                && schemaVersion.isEmpty()
                && lastRunExecutionDetails.isEmpty()
                && lastRunMetadataCatalogDetails.isEmpty();
    }

    /**
     * How the most recent run went.
     *
     * @param mostRecentExecutionMessage what AppFlow says about it
     * @param mostRecentExecutionTime when it was
     * @param mostRecentExecutionStatus how far it came
     */
    public record LastRun(
            Optional<String> mostRecentExecutionMessage,
            Optional<Instant> mostRecentExecutionTime,
            Optional<ExecutionStatus> mostRecentExecutionStatus) {

        public LastRun {
            Check.present(mostRecentExecutionMessage, "mostRecentExecutionMessage");
            Check.present(mostRecentExecutionTime, "mostRecentExecutionTime");
            Check.present(mostRecentExecutionStatus, "mostRecentExecutionStatus");
        }
    }

    /**
     * What a run registered in a catalog.
     *
     * @param catalogType the catalog, such as {@code GLUE}
     * @param tableName the table
     * @param tableRegistrationOutput how the registration of the table went
     * @param partitionRegistrationOutput how the registration of the partitions went
     */
    public record Registration(
            Optional<String> catalogType,
            Optional<String> tableName,
            Optional<RegistrationOutput> tableRegistrationOutput,
            Optional<RegistrationOutput> partitionRegistrationOutput) {

        public Registration {
            Check.present(catalogType, "catalogType");
            Check.present(tableName, "tableName");
            Check.present(tableRegistrationOutput, "tableRegistrationOutput");
            Check.present(partitionRegistrationOutput, "partitionRegistrationOutput");
        }
    }

    /**
     * How a registration went.
     *
     * @param message what the catalog says about it
     * @param result what came of it
     * @param status how far it came
     */
    public record RegistrationOutput(
            Optional<String> message, Optional<String> result, Optional<ExecutionStatus> status) {

        public RegistrationOutput {
            Check.present(message, "message");
            Check.present(result, "result");
            Check.present(status, "status");
        }
    }
}
