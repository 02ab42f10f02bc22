package dev.penstock.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a process and measures it by what Linux counts in {@code /proc}.
 *
 * <p>CPU time is what the system adds to the parent when the child has ended, so nothing of the child is missed; for
 * that no other child of this JVM may run at the same time. Peak memory is read while it runs. Used by one thread.
 */
final class ChildProcess {

    private static final long POLL_MILLIS = 10;

    /** {@code USER_HZ}, in which Linux gives times of processes on every machine. */
    private static final long TICK_NANOS = 10_000_000;

    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private ChildProcess() {}

    /** Throws {@link IllegalStateException} if this system does not tell what is measured. */
    static void requireMeasurable() {
        if (!Files.isReadable(Path.of("/proc/self/stat"))) {
            throw new IllegalStateException(
                    "there is no /proc/self/stat; the comparison needs Linux to measure processes");
        }
    }

    /**
     * Runs a process to its end.
     *
     * @param log gets what it prints
     * @throws IOException if its exit status is not 0; the message has the end of the log
     */
    static Measurement run(List<String> command, Path log) throws IOException, InterruptedException {
        long before = childrenNanos();
        long started = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long peak = 0;
        try {
            do {
                peak = Math.max(peak, peakBytes(process.pid()));
            } while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS));
        } finally {
            process.destroyForcibly();
        }
        long wall = System.nanoTime() - started;
        if (process.exitValue() != 0) {
            throw new IOException("exit status %d of %s: %s"
                    .formatted(process.exitValue(), String.join(" ", command), Files.readString(log)));
        }
        return new Measurement(wall, childrenNanos() - before, peak);
    }

    private static long childrenNanos() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        // The name of the program comes second, in brackets, and may hold anything.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM])) * TICK_NANOS;
    }

    private static long peakBytes(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
                }
            }
        } catch (IOException ended) {
            // It ended between two looks at it, and what was seen before counts.
            return 0;
        }
        return 0;
    }
}
