package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * An object of one of the connectors that want to know little else.
 *
 * @param connectorType one of {@link #CONNECTORS}
 * @param objectName the name of the object, up to 512 characters without white space
 * @param errorHandling what happens to refused records
 */
public record ObjectDestination(ConnectorType connectorType, String objectName, Optional<ErrorHandling> errorHandling)
        implements DestinationProperties {

    /** The connectors of which this is the destination. */
    public static final Set<ConnectorType> CONNECTORS = Collections.unmodifiableSet(
            EnumSet.of(ConnectorType.EVENT_BRIDGE, ConnectorType.HONEYCODE, ConnectorType.MARKETO));

    public ObjectDestination {
        requireNonNull(connectorType, "connectorType is null");
        Check.that(
                CONNECTORS.contains(connectorType),
                "destination.connector",
                "connectorType",
                connectorType.word(),
                "one of " + CONNECTORS);
        TextRule.OBJECT.require("object", objectName);
        Check.present(errorHandling, "errorHandling");
    }

    @Override
    public Optional<String> object() {
        return Optional.of(objectName);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.object(this);
    }
}
