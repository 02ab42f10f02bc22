package dev.penstock.state;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.penstock.connector.CatalogTable;
import dev.penstock.connector.RunPlace;
import dev.penstock.connector.StagedReference;
import dev.penstock.connector.state.FlowRecord;
import dev.penstock.connector.state.RunCounts;
import dev.penstock.connector.state.RunManifest;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.RunStart;
import dev.penstock.connector.state.TimeWindow;
import dev.penstock.connector.state.Watermark;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes the fields of what is known of runs and flows, as {@link StateReader} reads them. */
final class StateWriter {

    private final JsonGenerator json;

    StateWriter(JsonGenerator json) {
        this.json = json;
    }

    void text(String name, String value) throws IOException {
        json.writeStringField(name, value);
    }

    void instant(String name, Instant value) throws IOException {
        json.writeStringField(name, value.toString());
    }

    void texts(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** Begins a field that is an object; what is written until {@link #end} is in it. */
    void begin(String name) throws IOException {
        json.writeObjectFieldStart(name);
    }

    void end() throws IOException {
        json.writeEndObject();
    }

    void start(RunStart start) throws IOException {
        text("flow", start.flowName());
        place(start.place());
        instant("startedAt", start.startedAt());
        optionalInstant("scheduledFor", start.scheduledFor());
        window(start.window());
        json.writeBooleanField("exclusive", start.exclusive());
    }

    void counts(RunCounts counts) throws IOException {
        json.writeNumberField("read", counts.recordsRead());
        json.writeNumberField("filtered", counts.recordsFiltered());
        json.writeNumberField("dropped", counts.recordsDropped());
        json.writeNumberField("written", counts.recordsWritten());
        json.writeNumberField("bytesProcessed", counts.bytesProcessed());
        json.writeNumberField("bytesWritten", counts.bytesWritten());
    }

    void record(RunRecord record) throws IOException {
        text("execution", record.executionId());
        text("flow", record.flowName());
        text("status", record.status().word());
        instant("startedAt", record.startedAt());
        instant("lastUpdatedAt", record.lastUpdatedAt());
        optionalInstant("scheduledFor", record.scheduledFor());
        window(record.window());
        begin("counts");
        counts(record.counts());
        end();
        losses(record.losses());
        written(record.objects());
        texts("messages", record.messages());
        optionalText("error", record.error());
    }

    void manifest(RunManifest manifest) throws IOException {
        place(manifest.place());
        json.writeArrayFieldStart("objects");
        for (StagedReference object : manifest.objects()) {
            json.writeStartObject();
            text("execution", object.executionId());
            text("bucket", object.bucket());
            text("key", object.key());
            text("handle", object.handle());
            json.writeNumberField("bytes", object.bytes());
            json.writeEndObject();
        }
        json.writeEndArray();
        begin("record");
        record(manifest.record());
        end();
        json.writeArrayFieldStart("tables");
        for (CatalogTable table : manifest.tables()) {
            json.writeStartObject();
            TableJson.write(json, table);
            json.writeEndObject();
        }
        json.writeEndArray();
        if (manifest.watermark().isPresent()) {
            begin("watermark");
            watermark(manifest.watermark().get());
            end();
        }
    }

    void watermark(Watermark watermark) throws IOException {
        instant("readUntil", watermark.readUntil());
        text("execution", watermark.executionId());
    }

    void flow(FlowRecord flow) throws IOException {
        text("flow", flow.flowName());
        text("status", flow.status().word());
        optionalText("statusMessage", flow.statusMessage());
        optionalInstant("activatedAt", flow.activatedAt());
        json.writeNumberField("failures", flow.failures());
    }

    private void place(RunPlace place) throws IOException {
        text("execution", place.executionId());
        text("bucket", place.bucket());
        text("keyPrefix", place.keyPrefix());
    }

    private void window(Optional<TimeWindow> window) throws IOException {
        if (window.isPresent()) {
            json.writeObjectFieldStart("window");
            instant("start", window.get().start());
            instant("end", window.get().end());
            json.writeEndObject();
        }
    }

    private void losses(List<RunRecord.TaskLoss> losses) throws IOException {
        json.writeArrayFieldStart("losses");
        for (RunRecord.TaskLoss loss : losses) {
            json.writeStartObject();
            json.writeNumberField("task", loss.task());
            text("reason", loss.reason());
            json.writeNumberField("records", loss.records());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void written(List<RunRecord.WrittenObject> objects) throws IOException {
        json.writeArrayFieldStart("objects");
        for (RunRecord.WrittenObject object : objects) {
            json.writeStartObject();
            text("bucket", object.bucket());
            text("key", object.key());
            json.writeNumberField("bytes", object.bytes());
            json.writeNumberField("records", object.records());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void optionalText(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get());
        }
    }

    private void optionalInstant(String name, Optional<Instant> value) throws IOException {
        if (value.isPresent()) {
            instant(name, value.get());
        }
    }
}
