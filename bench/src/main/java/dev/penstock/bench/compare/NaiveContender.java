package dev.penstock.bench.compare;

import java.nio.file.Path;
import java.util.List;

/** The program of Commons CSV, Maps and Jackson, on one thread. */
record NaiveContender() implements Contender {

    @Override
    public String name() {
        return "commons-csv";
    }

    @Override
    public boolean can(Workload workload) {
        return NaiveProgram.can(workload);
    }

    @Override
    public boolean hasThreads() {
        return false;
    }

    @Override
    public Path output(Path buckets) {
        return buckets.resolve("commons-csv");
    }

    @Override
    public List<String> command(Workload workload, int threads, Path buckets) {
        return JavaCommand.of(
                NaiveProgram.class,
                workload.word(),
                workload.input().file(buckets).toString(),
                output(buckets).resolve(workload.word()).toString());
    }
}
