package dev.penstock.bench.compare;

import java.util.Locale;

/** The results of one workload as two tables for people. */
final class ReportText {

    private static final String ROW = "  %-12s %7s  %-20s %-20s %-24s %8s%n";
    private static final String RATIO = "  %-24s %7s  %-20s %-20s %-20s%n";

    private ReportText() {}

    static String of(Result result) {
        Workload workload = result.workload();
        if (result.isRefused()) {
            return "%s  %s%n  penstock refuses the flow:%n%s%n"
                    .formatted(
                            workload.word(), workload.title(), result.refusal().indent(4));
        }
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s  %s: %,.1f MB in, %,.1f MB out, %,d records, equal%n",
                workload.word(),
                workload.title(),
                result.inputBytes() / 1e6,
                result.outputBytes() / 1e6,
                result.records()));
        text.append(ROW.formatted("program", "threads", "wall s", "CPU s", "peak MiB", "MB/s"));
        for (Runs runs : result.runs()) {
            Spread wall = runs.spread(Runs.WALL_SECONDS);
            text.append(ROW.formatted(
                    runs.program(),
                    threads(runs),
                    wall,
                    runs.spread(Runs.CPU_SECONDS),
                    mebibytes(runs.spread(Runs.PEAK_MIB)),
                    String.format(Locale.ROOT, "%,.0f", result.inputBytes() / 1e6 / wall.median())));
        }
        text.append(RATIO.formatted("ratio", "threads", "wall", "CPU", "peak"));
        for (Runs ours : result.ours()) {
            for (Runs other : result.others(ours)) {
                text.append(RATIO.formatted(
                        "penstock / " + other.program(),
                        threads(ours),
                        ours.ratio(other, Runs.WALL_SECONDS),
                        ours.ratio(other, Runs.CPU_SECONDS),
                        ours.ratio(other, Runs.PEAK_MIB)));
            }
        }
        return text.toString();
    }

    private static String threads(Runs runs) {
        return runs.threads() == 0 ? "1" : Integer.toString(runs.threads());
    }

    private static String mebibytes(Spread spread) {
        return String.format(Locale.ROOT, "%.0f (%.0f-%.0f)", spread.median(), spread.least(), spread.most());
    }
}
