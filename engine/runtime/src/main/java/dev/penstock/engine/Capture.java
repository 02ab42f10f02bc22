package dev.penstock.engine;

import static java.util.Objects.requireNonNull;

import dev.penstock.definition.ConnectorType;
import java.util.Optional;

/**
 * A destination that was not there: what would have been delivered was written as objects instead.
 *
 * @param connectorType the connector of the destination
 * @param object the entity that the records are meant for, if the connector has one
 * @param writeOperation how they would be written, in AppFlow's word, if the definition says
 */
public record Capture(ConnectorType connectorType, Optional<String> object, Optional<String> writeOperation) {

    public Capture {
        requireNonNull(connectorType, "connectorType is null");
        requireNonNull(object, "object is null");
        requireNonNull(writeOperation, "writeOperation is null");
    }
}
