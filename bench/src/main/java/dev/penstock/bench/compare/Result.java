package dev.penstock.bench.compare;

import java.util.List;

/**
 * What was measured of one workload.
 *
 * @param records how many each program wrote, the same ones
 * @param runs Penstock's first, for each number of threads, then those of the others
 * @param refusal why Penstock did not run it, or empty text
 */
record Result(Workload workload, long inputBytes, long outputBytes, long records, List<Runs> runs, String refusal) {

    static Result refused(Workload workload, String refusal) {
        return new Result(workload, 0, 0, 0, List.of(), refusal);
    }

    boolean isRefused() {
        return !refusal.isEmpty();
    }

    List<Runs> ours() {
        return runs.stream().filter(run -> run.program().equals("penstock")).toList();
    }

    /** Returns the runs of others with which these are to be compared: of as many threads, or of one that has no choice. */
    List<Runs> others(Runs ours) {
        return runs.stream()
                .filter(run -> !run.program().equals("penstock"))
                .filter(run -> run.threads() == ours.threads() || run.threads() == 0)
                .toList();
    }
}
