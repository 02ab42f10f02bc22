package dev.penstock.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.FileType;
import dev.penstock.definition.InputFileType;

/** The definition of a flow around some tasks: from objects of one bucket to objects of another. */
final class SpecFlow {

    static final String NAME = "spec";
    static final String SOURCE_BUCKET = "source";
    static final String SOURCE_PREFIX = "in/";
    static final String DESTINATION_BUCKET = "destination";

    private SpecFlow() {}

    /** Returns the JSON of a flow that runs on demand from a connector to S3. */
    static String json(String connector, InputFileType inputType, JsonNode tasks, FileType outputType) {
        ObjectNode flow = JsonNodeFactory.instance.objectNode();
        flow.put("flowName", NAME);
        flow.putObject("triggerConfig").put("triggerType", "OnDemand");
        flow.set("sourceFlowConfig", source(connector, inputType));
        ObjectNode destination = flow.putArray("destinationFlowConfigList").addObject();
        destination.put("connectorType", "S3");
        ObjectNode bucket =
                destination.putObject("destinationConnectorProperties").putObject("S3");
        bucket.put("bucketName", DESTINATION_BUCKET);
        bucket.putObject("s3OutputFormatConfig").put("fileType", outputType.name());
        flow.set("tasks", tasks);
        return flow.toString();
    }

    private static ObjectNode source(String connector, InputFileType inputType) {
        ObjectNode source = JsonNodeFactory.instance.objectNode();
        source.put("connectorType", connector);
        ObjectNode properties = source.putObject("sourceConnectorProperties").putObject(connector);
        switch (connector) {
            case "S3" -> {
                properties.put("bucketName", SOURCE_BUCKET).put("bucketPrefix", SOURCE_PREFIX);
                properties.putObject("s3InputFormatConfig").put("s3InputFileType", inputType.name());
            }
            case "CustomConnector" -> properties.put("entityName", "Account");
            default -> properties.put("object", "Account");
        }
        return source;
    }
}
