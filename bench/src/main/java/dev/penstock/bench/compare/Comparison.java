package dev.penstock.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs programs in turn over the same input, ours, theirs, ours, theirs, so that what else the machine does meets all.
 *
 * <p>The first round warms caches and is not counted; in it the outputs are compared. Used once, by one thread.
 */
final class Comparison {

    private final PenstockContender penstock;
    private final List<Contender> others;
    private final Input input;
    private final List<Integer> threads;
    private final int rounds;
    private final Consumer<String> progress;

    Comparison(
            PenstockContender penstock,
            List<Contender> others,
            Input input,
            List<Integer> threads,
            int rounds,
            Consumer<String> progress) {
        this.penstock = penstock;
        this.others = List.copyOf(others);
        this.input = input;
        this.threads = List.copyOf(threads);
        this.rounds = rounds;
        this.progress = progress;
    }

    /** A program and its number of threads, 0 if it has no choice, and what its runs took. */
    private record Turn(Contender contender, int threads, List<Measurement> measurements) {

        @Override
        public String toString() {
            return contender.name() + (threads > 1 ? " with " + threads + " threads" : "");
        }
    }

    Result run(Workload workload) throws IOException, InterruptedException {
        Path log = input.log();
        try {
            ChildProcess.run(penstock.validation(workload), log);
        } catch (IOException e) {
            return Result.refused(workload, Files.readString(log));
        }
        if (!Files.exists(workload.input().file(input.buckets()))) {
            progress.accept("%s: the input is made, once".formatted(workload.word()));
        }
        Path file = input.file(workload.input());
        List<Turn> turns = turns(workload);
        Fingerprint fingerprint = warmUp(workload, turns);
        long outputBytes = 0;
        for (int round = 1; round <= rounds; round++) {
            for (Turn turn : turns) {
                turn.measurements().add(measure(workload, turn));
                progress.accept("%s round %d of %d: %s".formatted(workload.word(), round, rounds, turn));
                outputBytes = turn == turns.get(0) ? bytes(turn) : outputBytes;
                input.delete(turn.contender().output(input.buckets()));
            }
        }
        List<Runs> runs = turns.stream()
                .map(turn -> new Runs(turn.contender().name(), turn.threads(), List.copyOf(turn.measurements())))
                .toList();
        return new Result(workload, Files.size(file), outputBytes, fingerprint.records(), runs, "");
    }

    private List<Turn> turns(Workload workload) {
        List<Turn> turns = new ArrayList<>();
        for (int count : threads) {
            turns.add(new Turn(penstock, count, new ArrayList<>()));
            for (Contender other : others) {
                if (other.can(workload) && other.hasThreads()) {
                    turns.add(new Turn(other, count, new ArrayList<>()));
                }
            }
        }
        for (Contender other : others) {
            if (other.can(workload) && !other.hasThreads()) {
                turns.add(new Turn(other, 0, new ArrayList<>()));
            }
        }
        return turns;
    }

    /** Throws {@link IOException} if two outputs do not hold the same records. */
    private Fingerprint warmUp(Workload workload, List<Turn> turns) throws IOException, InterruptedException {
        Fingerprint ours = null;
        for (Turn turn : turns) {
            measure(workload, turn);
            progress.accept("%s warm-up: %s".formatted(workload.word(), turn));
            Fingerprint fingerprint =
                    Fingerprint.of(workload, input.files(turn.contender().output(input.buckets())));
            input.delete(turn.contender().output(input.buckets()));
            ours = ours == null ? fingerprint : ours;
            if (!ours.equals(fingerprint)) {
                throw new IOException("%s: the output of %s (%s) is not that of penstock (%s)"
                        .formatted(workload.word(), turn.contender().name(), fingerprint, ours));
            }
        }
        return ours;
    }

    private Measurement measure(Workload workload, Turn turn) throws IOException, InterruptedException {
        Path output = turn.contender().output(input.buckets());
        input.delete(output);
        Files.createDirectories(output);
        return ChildProcess.run(
                turn.contender().command(workload, Math.max(1, turn.threads()), input.buckets()), input.log());
    }

    private long bytes(Turn turn) throws IOException {
        long bytes = 0;
        for (Path file : input.files(turn.contender().output(input.buckets()))) {
            bytes += Files.size(file);
        }
        return bytes;
    }
}
