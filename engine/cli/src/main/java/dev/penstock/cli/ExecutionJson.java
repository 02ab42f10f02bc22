package dev.penstock.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.engine.DroppedRecords;
import dev.penstock.engine.FlowExecution;
import dev.penstock.engine.PublishedObject;

/** An execution in the shape of AppFlow's execution record, and what Penstock knows beyond it. */
final class ExecutionJson {

    private ExecutionJson() {}

    /** Returns one JSON object on some lines. */
    static String of(FlowExecution execution) {
        return node(execution).toPrettyString();
    }

    /** Returns one JSON object on one line. */
    static String line(FlowExecution execution) {
        return node(execution).toString();
    }

    private static ObjectNode node(FlowExecution execution) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("executionId", execution.executionId());
        json.put("executionStatus", execution.status().word());
        json.set("executionResult", result(execution));
        json.put("startedAt", execution.startedAt().toString());
        json.put("lastUpdatedAt", execution.lastUpdatedAt().toString());
        json.put("flowName", execution.flowName());
        json.put("recordsRead", execution.recordsRead());
        json.put("filtered", execution.recordsFiltered());
        json.set("dropped", dropped(execution));
        json.put("recordsWritten", execution.recordsWritten());
        json.put("retries", execution.retries());
        json.set("objects", objects(execution));
        execution.capture().ifPresent(capture -> {
            ObjectNode captured = json.putObject("captured");
            captured.put("connectorType", capture.connectorType().word());
            capture.object().ifPresent(object -> captured.put("object", object));
            capture.writeOperation().ifPresent(operation -> captured.put("writeOperationType", operation));
        });
        json.set("warnings", ProblemJson.of(execution.warnings()));
        return json;
    }

    private static JsonNode result(FlowExecution execution) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        execution.error().ifPresent(error -> {
            ObjectNode info = result.putObject("errorInfo");
            info.put("putFailuresCount", 0);
            info.put("executionMessage", error.message());
            info.put("errorCode", error.code().name());
        });
        result.put("bytesProcessed", execution.bytesProcessed());
        result.put("bytesWritten", execution.bytesWritten());
        result.put("recordsProcessed", execution.recordsProcessed());
        return result;
    }

    private static ArrayNode dropped(FlowExecution execution) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (DroppedRecords dropped : execution.dropped()) {
            list.addObject()
                    .put("task", dropped.task())
                    .put("reason", dropped.reason())
                    .put("records", dropped.records());
        }
        return list;
    }

    private static ArrayNode objects(FlowExecution execution) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (PublishedObject object : execution.objects()) {
            list.addObject()
                    .put("bucket", object.bucket())
                    .put("key", object.key())
                    .put("bytes", object.bytes())
                    .put("records", object.records());
        }
        return list;
    }
}
