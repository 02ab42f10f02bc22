package dev.penstock.schedule;

import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.DataPullMode;
import dev.penstock.definition.DestinationFlow;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.ObjectSource;
import dev.penstock.definition.S3Destination;
import dev.penstock.definition.S3OutputFormat;
import dev.penstock.definition.S3Source;
import dev.penstock.definition.SalesforceSource;
import dev.penstock.definition.SourceFlow;
import dev.penstock.definition.SourceProperties;
import dev.penstock.definition.Trigger;
import java.util.List;
import java.util.Optional;

/** Short words for flows with a trigger. */
final class Flows {

    private Flows() {}

    static FlowDefinition from(ConnectorType source, Trigger trigger) {
        return flow("orders", properties(source), trigger);
    }

    /** Returns a flow from S3 that runs by a schedule. */
    static FlowDefinition scheduled(String name, String expression, DataPullMode mode, Integer threshold) {
        return flow(
                name,
                properties(ConnectorType.S3),
                new Trigger.Scheduled(
                        expression,
                        Optional.of(mode),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.ofNullable(threshold)));
    }

    static FlowDefinition complete(String name, String expression) {
        return scheduled(name, expression, DataPullMode.COMPLETE, null);
    }

    static FlowDefinition incremental(String name, String expression) {
        return scheduled(name, expression, DataPullMode.INCREMENTAL, null);
    }

    static FlowDefinition flow(String name, SourceProperties source, Trigger trigger) {
        DestinationFlow lake =
                new DestinationFlow(new S3Destination("out-bucket", Optional.empty(), S3OutputFormat.defaults()));
        return FlowDefinition.of(name, new SourceFlow(source), lake, List.of(new MapAll()))
                .withTrigger(trigger);
    }

    private static SourceProperties properties(ConnectorType source) {
        if (ObjectSource.CONNECTORS.contains(source)) {
            return new ObjectSource(source, "Contact");
        }
        return source == ConnectorType.SALESFORCE
                ? new SalesforceSource("Contact")
                : new S3Source("in-bucket", Optional.empty(), Optional.empty());
    }
}
