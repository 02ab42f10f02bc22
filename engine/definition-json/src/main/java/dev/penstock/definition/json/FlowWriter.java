package dev.penstock.definition.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.DestinationFlow;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.GlueDataCatalog;
import dev.penstock.definition.SourceFlow;
import dev.penstock.definition.Task;
import dev.penstock.definition.TaskProperty;
import java.util.Map;

/** Writes the whole of a definition. */
final class FlowWriter {

    private FlowWriter() {}

    static ObjectNode write(FlowDefinition flow) {
        ConnectorType source = flow.source().connectorType();
        Members members = new Members()
                .text("flowName", flow.flowName())
                .text("description", flow.description())
                .text("kmsArn", flow.kmsArn())
                .object("triggerConfig", flow.trigger().match(new TriggerWriter()))
                .object("sourceFlowConfig", source(flow.source()))
                .objects(
                        "destinationFlowConfigList",
                        flow.destinations().stream()
                                .map(FlowWriter::destination)
                                .toList())
                .objects(
                        "tasks",
                        flow.tasks().stream().map(task -> task(task, source)).toList())
                .map("tags", flow.tags())
                .object("metadataCatalogConfig", flow.metadataCatalog().map(FlowWriter::catalog))
                .text("clientToken", flow.clientToken());
        flow.state().ifPresent(state -> StateWriter.write(state, members));
        return members.node();
    }

    private static Members source(SourceFlow source) {
        ConnectorType connector = source.connectorType();
        Members incremental = new Members().text("datetimeTypeFieldName", source.datetimeTypeFieldName());
        return new Members()
                .word("connectorType", connector)
                .text("apiVersion", source.apiVersion())
                .text("connectorProfileName", source.connectorProfileName())
                .object(
                        "sourceConnectorProperties",
                        new Members()
                                .object(connector.key(), source.properties().match(new SourceWriter())))
                .objectUnlessEmpty("incrementalPullConfig", incremental);
    }

    private static Members destination(DestinationFlow destination) {
        ConnectorType connector = destination.connectorType();
        return new Members()
                .word("connectorType", connector)
                .text("apiVersion", destination.apiVersion())
                .text("connectorProfileName", destination.connectorProfileName())
                .object(
                        "destinationConnectorProperties",
                        new Members()
                                .object(
                                        connector.key(),
                                        destination.properties().match(new DestinationWriter())));
    }

    /** The operator is left out where the source connector has no word for it, which is how AppFlow takes it too. */
    private static Members task(Task task, ConnectorType source) {
        Members operators = new Members();
        if (source.operators().contains(task.operator())) {
            operators.word(source.key(), task.operator());
        }
        task.unused().connectorOperator().forEach(operators::text);
        Members properties = new Members();
        for (Map.Entry<TaskProperty, String> property : task.taskProperties().entrySet()) {
            properties.text(property.getKey().word(), property.getValue());
        }
        return new Members()
                .word("taskType", task.type())
                .objectUnlessEmpty("connectorOperator", operators)
                .texts("sourceFields", task.sourceFields())
                .text("destinationField", task.destination())
                .objectUnlessEmpty("taskProperties", properties);
    }

    private static Members catalog(GlueDataCatalog glue) {
        return new Members()
                .object(
                        "glueDataCatalog",
                        new Members()
                                .text("roleArn", glue.roleArn())
                                .text("databaseName", glue.databaseName())
                                .text("tablePrefix", glue.tablePrefix()));
    }
}
