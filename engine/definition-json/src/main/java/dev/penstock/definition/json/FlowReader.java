package dev.penstock.definition.json;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.ArrayList;
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
        Optional<Trigger> trigger = trigger(flow.requiredObject("triggerConfig"));
        Optional<Cursor> sourceCursor = flow.requiredObject("sourceFlowConfig");
        Optional<ConnectorType> connector =
                sourceCursor.isPresent() ? SourceReader.connector(sourceCursor.get()) : Optional.empty();
        Optional<SourceFlow> source =
                sourceCursor.isPresent() ? SourceReader.read(sourceCursor.get(), connector) : Optional.empty();
        List<DestinationFlow> destinations = destinations(flow);
        List<Task> tasks = tasks(flow, connector);
        Map<String, String> tags =
                TextMaps.read(flow, "tags", NumberRule.TAG_COUNT, TextRule.TAG_KEY, TextRule.TAG_VALUE);
        Optional<Cursor> config = flow.object("metadataCatalogConfig");
        Optional<GlueDataCatalog> catalog = config.isPresent() ? catalog(config.get()) : Optional.empty();
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

    private static Optional<Trigger> trigger(Optional<Cursor> config) {
        return config.isPresent() ? TriggerReader.read(config.get()) : Optional.empty();
    }

    private static List<DestinationFlow> destinations(Cursor flow) {
        String member = "destinationFlowConfigList";
        List<DestinationFlow> destinations = new ArrayList<>();
        for (Values.Element element : flow.elements(member)) {
            Optional<Cursor> opened = flow.open(element);
            Optional<DestinationFlow> destination =
                    opened.isPresent() ? DestinationReader.read(opened.get()) : Optional.empty();
            if (destination.isPresent()) {
                destinations.add(destination.get());
            }
        }
        Optional<JsonNode> list = flow.required(member, "a list of one destination");
        if (list.isPresent() && list.get().isArray()) {
            int count = list.get().size();
            if (NumberRule.DESTINATION_COUNT.check("", count).isPresent()) {
                flow.add(NumberRule.DESTINATION_COUNT
                        .breach(flow.place(member), count + " destinations")
                        .withFix("make one flow for each destination; AppFlow has a list, but only one works"));
            }
        }
        return destinations;
    }

    private static List<Task> tasks(Cursor flow, Optional<ConnectorType> source) {
        flow.required("tasks", "a list of tasks");
        List<Task> tasks = new ArrayList<>();
        for (Values.Element element : flow.elements("tasks")) {
            Optional<Cursor> opened = flow.open(element);
            Optional<Task> task = opened.isPresent() ? TaskReader.read(opened.get(), source) : Optional.empty();
            if (task.isPresent()) {
                tasks.add(task.get());
            }
        }
        return tasks;
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
