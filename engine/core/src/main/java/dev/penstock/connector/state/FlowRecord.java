package dev.penstock.connector.state;

import static java.util.Objects.requireNonNull;

import dev.penstock.definition.FlowStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of a flow.
 *
 * @param flowName the flow
 * @param status the state that it is in
 * @param statusMessage why it is suspended or errored
 * @param activatedAt when it was last activated
 * @param failures how many of its runs have failed since the last successful one
 */
public record FlowRecord(
        String flowName,
        FlowStatus status,
        Optional<String> statusMessage,
        Optional<Instant> activatedAt,
        int failures) {

    public FlowRecord {
        requireNonNull(flowName, "flowName is null");
        requireNonNull(status, "status is null");
        requireNonNull(statusMessage, "statusMessage is null");
        requireNonNull(activatedAt, "activatedAt is null");
        if (failures < 0) {
            throw new IllegalArgumentException("failures is %d; the least is 0".formatted(failures));
        }
    }
}
