package dev.penstock.definition.json;

import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.DestinationFlow;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.FlowState;
import dev.penstock.definition.GlueDataCatalog;
import dev.penstock.definition.NumberRule;
import dev.penstock.definition.SourceFlow;
import dev.penstock.definition.Task;
import dev.penstock.definition.TextRule;
import dev.penstock.definition.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the whole of a definition. */
final class FlowReader {

    private FlowReader() {}

    static Optional<FlowDefinition> read(Cursor flow) {
        Optional<String> name = flow.requiredText("flowName", TextRule.FLOW_NAME);
        Optional<String> description = flow.text("description", TextRule.FLOW_DESCRIPTION);
        Optional<String> kmsArn = flow.text("kmsArn", TextRule.KMS_ARN);
        Optional<Trigger> trigger = flow.requiredObject("triggerConfig").flatMap(TriggerReader::read);
        Optional<Cursor> sourceCursor = flow.requiredObject("sourceFlowConfig");
        Optional<ConnectorType> connector = sourceCursor.flatMap(SourceReader::connector);
        Optional<SourceFlow> source = sourceCursor.flatMap(cursor -> SourceReader.read(cursor, connector));
        List<DestinationFlow> destinations = destinations(flow);
        List<Task> tasks = tasks(flow, connector);
        Map<String, String> tags =
                TextMaps.read(flow, "tags", NumberRule.TAG_COUNT, TextRule.TAG_KEY, TextRule.TAG_VALUE);
        Optional<GlueDataCatalog> catalog = flow.object("metadataCatalogConfig").flatMap(FlowReader::catalog);
        Optional<String> clientToken = flow.text("clientToken", TextRule.CLIENT_TOKEN);
        Optional<FlowState> state = StateReader.read(flow);
        return flow.build(() -> new FlowDefinition(
                name.orElseThrow(),
                description,
                kmsArn,
                trigger.orElseThrow(),
                source.orElseThrow(),
                destinations,
                tasks,
                tags,
                catalog,
                clientToken,
                state));
    }

    private static List<DestinationFlow> destinations(Cursor flow) {
        String member = "destinationFlowConfigList";
        List<DestinationFlow> destinations = flow.objects(member, DestinationReader::read);
        flow.required(member, "a list of one destination")
                .filter(list -> list.isArray()
                        && NumberRule.DESTINATION_COUNT.check("", list.size()).isPresent())
                .ifPresent(list -> flow.add(NumberRule.DESTINATION_COUNT
                        .breach(flow.place(member), list.size() + " destinations")
                        .withFix("make one flow for each destination; AppFlow has a list, but only one works")));
        return destinations;
    }

    private static List<Task> tasks(Cursor flow, Optional<ConnectorType> source) {
        flow.required("tasks", "a list of tasks");
        return flow.objects("tasks", task -> TaskReader.read(task, source));
    }

    private static Optional<GlueDataCatalog> catalog(Cursor config) {
        Optional<GlueDataCatalog> catalog = config.object("glueDataCatalog").flatMap(glue -> {
            Optional<String> role = glue.requiredText("roleArn", TextRule.GLUE_ROLE);
            Optional<String> database = glue.requiredText("databaseName", TextRule.GLUE_DATABASE);
            Optional<String> prefix = glue.requiredText("tablePrefix", TextRule.GLUE_TABLE_PREFIX);
            return glue.build(
                    () -> new GlueDataCatalog(role.orElseThrow(), database.orElseThrow(), prefix.orElseThrow()));
        });
        return config.build(() -> catalog).flatMap(built -> built);
    }
}
