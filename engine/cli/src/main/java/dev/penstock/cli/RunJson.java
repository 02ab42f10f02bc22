package dev.penstock.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.connector.state.RunRecord;

/** A run of the history in the shape of AppFlow's execution record, and what Penstock knows beyond it. */
final class RunJson {

    private RunJson() {}

    /** Returns one JSON object on one line. */
    static String of(RunRecord run) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("executionId", run.executionId());
        json.put("executionStatus", run.status().word());
        ObjectNode result = json.putObject("executionResult");
        run.error().ifPresent(error -> result.putObject("errorInfo").put("executionMessage", error));
        result.put("bytesProcessed", run.counts().bytesProcessed());
        result.put("bytesWritten", run.counts().bytesWritten());
        result.put("recordsProcessed", run.counts().recordsProcessed());
        json.put("startedAt", run.startedAt().toString());
        json.put("lastUpdatedAt", run.lastUpdatedAt().toString());
        run.window().ifPresent(window -> json.put(
                        "dataPullStartTime", window.start().toString())
                .put("dataPullEndTime", window.end().toString()));
        json.put("flowName", run.flowName());
        run.scheduledFor().ifPresent(tick -> json.put("scheduledFor", tick.toString()));
        json.put("recordsRead", run.counts().recordsRead());
        json.put("filtered", run.counts().recordsFiltered());
        json.put("dropped", run.counts().recordsDropped());
        json.put("recordsWritten", run.counts().recordsWritten());
        ArrayNode losses = json.putArray("losses");
        run.losses().forEach(loss -> losses.addObject()
                .put("task", loss.task())
                .put("reason", loss.reason())
                .put("records", loss.records()));
        ArrayNode objects = json.putArray("objects");
        run.objects().forEach(object -> objects.addObject()
                .put("bucket", object.bucket())
                .put("key", object.key())
                .put("bytes", object.bytes())
                .put("records", object.records()));
        ArrayNode messages = json.putArray("messages");
        run.messages().forEach(messages::add);
        return json.toString();
    }
}
