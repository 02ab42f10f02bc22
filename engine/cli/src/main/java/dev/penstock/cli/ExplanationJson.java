package dev.penstock.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.data.Field;
import dev.penstock.data.Schema;
import dev.penstock.engine.ExplainedStep;
import dev.penstock.engine.FlowExplanation;
import dev.penstock.engine.TracedRecord;
import java.util.List;
import java.util.Map;

/** An explanation as JSON. The values of records are JSON themselves, written as text so that no digit is lost. */
final class ExplanationJson {

    private ExplanationJson() {}

    static String of(FlowExplanation explanation) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("flowName", explanation.flowName());
        json.set("reads", fields(explanation.source()));
        json.put("readsEveryField", explanation.readsEveryField());
        json.set("pushed", texts(explanation.pushed()));
        ArrayNode steps = json.putArray("steps");
        explanation.steps().forEach(step -> addStep(steps.addObject(), step));
        json.set("writes", fields(explanation.output()));
        json.set("partitionKeys", texts(explanation.partitionKeys()));
        json.set("warnings", ProblemJson.of(explanation.warnings()));
        ArrayNode records = json.putArray("records");
        explanation.records().forEach(record -> addRecord(records.addObject(), record));
        return json.toPrettyString();
    }

    private static void addStep(ObjectNode json, ExplainedStep step) {
        json.put("stage", step.stage());
        step.task().ifPresent(task -> json.put("task", task));
        json.put("title", step.title());
        json.set("reads", texts(step.reads()));
        step.column().ifPresent(column -> json.put("column", column));
        json.put("losing", step.losing());
    }

    private static void addRecord(ObjectNode json, TracedRecord record) {
        json.put("record", record.number());
        json.set("source", values(record.source()));
        ArrayNode stages = json.putArray("stages");
        for (TracedRecord.Stage stage : record.stages()) {
            ObjectNode after = stages.addObject();
            after.put("stage", stage.name());
            after.set("fields", values(stage.fields()));
            after.set("notes", texts(stage.notes()));
        }
        record.removed().ifPresent(removal -> json.putObject("removed")
                .put("stage", removal.stage())
                .put("task", removal.task())
                .put("title", removal.title()));
    }

    private static ObjectNode values(Map<String, String> fields) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        fields.forEach(json::put);
        return json;
    }

    private static ArrayNode fields(Schema schema) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Field field : schema.fields()) {
            json.addObject().put("name", field.name()).put("type", field.type().name());
        }
        return json;
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        texts.forEach(json::add);
        return json;
    }
}
