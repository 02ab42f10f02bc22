package dev.penstock.cli;

import dev.penstock.engine.ExecutionListener;
import java.io.PrintWriter;
import java.util.Locale;

/** One line on a terminal that says how far a run has come, ten times a second at most. */
final class ProgressLine implements ExecutionListener {

    private static final long PAUSE_NANOS = 100_000_000;
    private static final int WIDTH = 78;

    private final PrintWriter terminal;
    private final boolean visible;
    private final long startedAt = System.nanoTime();
    private long shownAt = startedAt;
    private boolean shown;

    /**
     * @param visible whether there is anybody to see it
     */
    ProgressLine(PrintWriter terminal, boolean visible) {
        this.terminal = terminal;
        this.visible = visible;
    }

    @Override
    public void progressed(long recordsRead, long bytesProcessed) {
        long now = System.nanoTime();
        if (!visible || now - shownAt < PAUSE_NANOS) {
            return;
        }
        shownAt = now;
        shown = true;
        double seconds = (now - startedAt) / 1e9;
        String text = String.format(
                Locale.ROOT,
                "%,d records, %,.1f MB, %,.0f records/s",
                recordsRead,
                bytesProcessed / 1e6,
                recordsRead / seconds);
        terminal.print("\r" + text + " ".repeat(Math.max(0, WIDTH - text.length())));
        terminal.flush();
    }

    /** Removes the line. */
    void clear() {
        if (shown) {
            terminal.print("\r" + " ".repeat(WIDTH) + "\r");
            terminal.flush();
        }
    }
}
