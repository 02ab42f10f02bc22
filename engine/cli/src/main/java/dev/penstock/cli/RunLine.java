package dev.penstock.cli;

import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.TimeWindow;
import java.time.Duration;
import java.util.Locale;

/** A run as one line for people. */
final class RunLine {

    private RunLine() {}

    static String of(RunRecord run) {
        StringBuilder line = new StringBuilder();
        line.append(run.startedAt()).append("  ");
        line.append(String.format(Locale.ROOT, "%-11s", run.status().word())).append("  ");
        line.append(run.flowName()).append("  ").append(run.executionId());
        line.append("  ")
                .append(Counted.of(run.counts().recordsRead(), "record"))
                .append(" read, ");
        line.append(run.counts().recordsWritten()).append(" written, ");
        double seconds = Duration.between(run.startedAt(), run.lastUpdatedAt()).toMillis() / 1e3;
        line.append(String.format(Locale.ROOT, "%.3f s", seconds));
        run.window().ifPresent(window -> line.append("  ").append(of(window)));
        run.error()
                .ifPresent(error ->
                        line.append(System.lineSeparator()).append("  ").append(error));
        return line.toString();
    }

    /** Returns a window as it is written in ISO 8601. */
    static String of(TimeWindow window) {
        return window.start() + "/" + window.end();
    }
}
