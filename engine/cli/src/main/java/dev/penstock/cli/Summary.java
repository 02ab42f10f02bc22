package dev.penstock.cli;

import dev.penstock.engine.Capture;
import dev.penstock.engine.DroppedRecords;
import dev.penstock.engine.FlowExecution;
import dev.penstock.engine.PublishedObject;
import java.util.Locale;

/** What a person wants to know of a run, in a few lines. */
final class Summary {

    private static final int MOST_OBJECTS = 20;

    private final FlowExecution execution;
    private final StringBuilder text = new StringBuilder();

    private Summary(FlowExecution execution) {
        this.execution = execution;
    }

    static String of(FlowExecution execution) {
        return new Summary(execution).build();
    }

    private String build() {
        double seconds = Math.max(execution.duration().toNanos(), 1_000_000) / 1e9;
        line(execution.status().word(), execution.flowName() + ", execution " + execution.executionId());
        line("read", Counted.of(execution.recordsRead(), "record") + ", " + bytes(execution.bytesProcessed()));
        line("filtered", Counted.of(execution.recordsFiltered(), "record"));
        line("dropped", Counted.of(execution.recordsDropped(), "record"));
        for (DroppedRecords dropped : execution.dropped()) {
            line(
                    "",
                    "  %s by tasks[%d]: %s"
                            .formatted(Counted.of(dropped.records(), "record"), dropped.task(), dropped.reason()));
        }
        line("written", Counted.of(execution.recordsWritten(), "record") + ", " + bytes(execution.bytesWritten()));
        line(
                "time",
                String.format(Locale.ROOT, "%,.3f s, %,.0f records/s", seconds, execution.recordsRead() / seconds));
        execution.capture().ifPresent(capture -> line("captured", captured(capture)));
        objects();
        return text.toString();
    }

    private void objects() {
        int shown = Math.min(execution.objects().size(), MOST_OBJECTS);
        for (PublishedObject object : execution.objects().subList(0, shown)) {
            line(
                    "object",
                    "%s/%s  (%s, %s)"
                            .formatted(
                                    object.bucket(),
                                    object.key(),
                                    Counted.of(object.records(), "record"),
                                    bytes(object.bytes())));
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
