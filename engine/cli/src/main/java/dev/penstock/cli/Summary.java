package dev.penstock.cli;

import dev.penstock.engine.Capture;
import dev.penstock.engine.DroppedRecords;
import dev.penstock.engine.FlowExecution;
import dev.penstock.engine.PublishedObject;

/** What a person wants to know of a run, in a few lines. */
final class Summary {

    private static final int MOST_OBJECTS = 20;
    private static final long NANOS_OF_MILLI = 1_000_000;

    private final FlowExecution execution;
    private final StringBuilder text = new StringBuilder();

    private Summary(FlowExecution execution) {
        this.execution = execution;
    }

    static String of(FlowExecution execution) {
        return new Summary(execution).build();
    }

    private String build() {
        double seconds = Math.max(execution.duration().toNanos(), NANOS_OF_MILLI) / 1e9;
        long millis = Math.round(seconds * 1000);
        line(execution.status().word(), execution.flowName() + ", execution " + execution.executionId());
        line("read", Counted.of(execution.recordsRead(), "record") + ", " + bytes(execution.bytesProcessed()));
        line("filtered", Counted.of(execution.recordsFiltered(), "record"));
        line("dropped", Counted.of(execution.recordsDropped(), "record"));
        for (DroppedRecords dropped : execution.dropped()) {
            line(
                    "",
                    "  " + Counted.of(dropped.records(), "record") + " by tasks[" + dropped.task() + "]: "
                            + dropped.reason());
        }
        line("written", Counted.of(execution.recordsWritten(), "record") + ", " + bytes(execution.bytesWritten()));
        line(
                "time",
                Counted.grouped(millis / 1000) + "."
                        + Long.toString(1000 + millis % 1000).substring(1) + " s, "
                        + Counted.grouped(Math.round(execution.recordsRead() / seconds)) + " records/s");
        if (execution.capture().isPresent()) {
            line("captured", captured(execution.capture().get()));
        }
        objects();
        return text.toString();
    }

    private void objects() {
        int shown = Math.min(execution.objects().size(), MOST_OBJECTS);
        for (PublishedObject object : execution.objects().subList(0, shown)) {
            line(
                    "object",
                    object.bucket() + "/" + object.key() + "  (" + Counted.of(object.records(), "record") + ", "
                            + bytes(object.bytes()) + ")");
        }
        if (shown < execution.objects().size()) {
            line("", "and " + Counted.of(execution.objects().size() - shown, "more object") + " (--json lists all)");
        }
    }

    private static String captured(Capture capture) {
        String object = capture.object().map(name -> " " + name).orElse("");
        String operation = capture.writeOperation().map(word -> ", " + word).orElse("");
        return "for " + capture.connectorType().word() + object + operation
                + ": no live connector, so the records are JSON lines";
    }

    private static String bytes(long count) {
        return Counted.of(count, "byte");
    }

    private void line(String name, String value) {
        text.append(name).append(" ".repeat(Math.max(1, 11 - name.length())));
        text.append(value).append(System.lineSeparator());
    }
}
