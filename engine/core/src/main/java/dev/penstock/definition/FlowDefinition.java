package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a flow is: where its records come from, what happens to them, where they go and when.
 *
 * <p>A definition keeps every rule that AppFlow's API states; its constructor throws {@link InvalidFlowException}
 * otherwise. Whether fields and types fit the data is seen only when the definition meets a source. Definitions are
 * values: they do not change and may be shared by threads.
 *
 * @param flowName the name, 2 to 256 characters
 * @param description what people should know, up to 2048 characters
 * @param kmsArn the key of the encryption
 * @param trigger what starts runs
 * @param source where records come from
 * @param destinations where records go; AppFlow has a list, of which exactly one element works
 * @param tasks what happens to the records
 * @param tags labels, up to 50
 * @param metadataCatalog the catalog in which output is registered
 * @param clientToken the token that makes a repeated CreateFlow harmless
 * @param state what only DescribeFlow tells; nothing known is the same as absent
 */
public record FlowDefinition(
        String flowName,
        Optional<String> description,
        Optional<String> kmsArn,
        Trigger trigger,
        SourceFlow source,
        List<DestinationFlow> destinations,
        List<Task> tasks,
        Map<String, String> tags,
        Optional<GlueDataCatalog> metadataCatalog,
        Optional<String> clientToken,
        Optional<FlowState> state) {

    public FlowDefinition {
        TextRule.FLOW_NAME.require("flowName", flowName);
        TextRule.FLOW_DESCRIPTION.require("description", description);
        TextRule.KMS_ARN.require("kmsArn", kmsArn);
        requireNonNull(trigger, "trigger is null");
        requireNonNull(source, "source is null");
        destinations = Check.list(destinations, "destinations");
        NumberRule.DESTINATION_COUNT.require("destinationFlowConfigList", destinations.size());
        tasks = Check.list(tasks, "tasks");
        tags = Check.texts(tags, "tags", NumberRule.TAG_COUNT, TextRule.TAG_KEY, TextRule.TAG_VALUE);
        requireNonNull(metadataCatalog, "metadataCatalog is null");
        TextRule.CLIENT_TOKEN.require("clientToken", clientToken);
        requireNonNull(state, "state is null");
        if (state.isPresent() && state.get().isUnknown()) {
            state = Optional.empty();
        }
        TaskRules.require(source.connectorType(), tasks);
    }

    /**
     * Returns a definition that runs on demand and of which nothing optional is given.
     *
     * @throws InvalidFlowException if a rule is broken, such as an operator that the source does not know
     */
    public static FlowDefinition of(String flowName, SourceFlow source, DestinationFlow destination, List<Task> tasks) {
        return new FlowDefinition(
                flowName,
                Optional.empty(),
                Optional.empty(),
                new Trigger.OnDemand(),
                source,
                List.of(requireNonNull(destination, "destination is null")),
                tasks,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns the one destination. */
    public DestinationFlow destination() {
        return destinations.get(0);
    }

    /** Returns this definition with another trigger. */
    public FlowDefinition withTrigger(Trigger other) {
        return new FlowDefinition(
                flowName,
                description,
                kmsArn,
                other,
                source,
                destinations,
                tasks,
                tags,
                metadataCatalog,
                clientToken,
                state);
    }
}
