package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * An object of one of the connectors that want to know nothing else.
 *
 * @param connectorType one of {@link #CONNECTORS}
 * @param object the name of the object, up to 512 characters without white space
 */
public record ObjectSource(ConnectorType connectorType, String object) implements SourceProperties {

    /** The connectors of which this is the source. */
    public static final Set<ConnectorType> CONNECTORS = Collections.unmodifiableSet(EnumSet.of(
            ConnectorType.AMPLITUDE,
            ConnectorType.DATADOG,
            ConnectorType.DYNATRACE,
            ConnectorType.GOOGLE_ANALYTICS,
            ConnectorType.INFOR_NEXUS,
            ConnectorType.MARKETO,
            ConnectorType.PARDOT,
            ConnectorType.SERVICE_NOW,
            ConnectorType.SINGULAR,
            ConnectorType.SLACK,
            ConnectorType.TRENDMICRO,
            ConnectorType.ZENDESK));

    public ObjectSource {
        requireNonNull(connectorType, "connectorType is null");
        Check.that(
                CONNECTORS.contains(connectorType),
                "source.connector",
                "connectorType",
                connectorType.word(),
                "one of " + CONNECTORS);
        TextRule.OBJECT.require("object", object);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.object(this);
    }
}
