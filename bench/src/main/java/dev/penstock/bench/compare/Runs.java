package dev.penstock.bench.compare;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What the processes of one program took, round by round.
 *
 * @param threads how many it was told to use
 */
record Runs(String program, int threads, List<Measurement> measurements) {

    static final ToDoubleFunction<Measurement> WALL_SECONDS = measurement -> measurement.wallNanos() / 1e9;
    static final ToDoubleFunction<Measurement> CPU_SECONDS = measurement -> measurement.cpuNanos() / 1e9;
    static final ToDoubleFunction<Measurement> PEAK_MIB = measurement -> measurement.peakBytes() / 1048576.0;

    Spread spread(ToDoubleFunction<Measurement> what) {
        return Spread.of(measurements.stream().mapToDouble(what).toArray());
    }

    /** Returns this divided by the other, of the same round each. */
    Spread ratio(Runs other, ToDoubleFunction<Measurement> what) {
        double[] ratios = new double[measurements.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = what.applyAsDouble(measurements.get(i)) / what.applyAsDouble(other.measurements.get(i));
        }
        return Spread.of(ratios);
    }
}
