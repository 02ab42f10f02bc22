package dev.penstock.definition;

import java.util.Optional;

/** Amazon Lookout for Metrics, which wants to know nothing. */
public record LookoutMetricsDestination() implements DestinationProperties {

    @Override
    public ConnectorType connectorType() {
        return ConnectorType.LOOKOUT_METRICS;
    }

    @Override
    public Optional<String> object() {
        return Optional.empty();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.lookoutMetrics(this);
    }
}
