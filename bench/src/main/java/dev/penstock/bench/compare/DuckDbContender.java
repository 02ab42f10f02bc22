package dev.penstock.bench.compare;

import java.nio.file.Path;
import java.util.List;

/** DuckDB in a JVM, over JDBC. */
record DuckDbContender() implements Contender {

    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public boolean can(Workload workload) {
        return true;
    }

    @Override
    public boolean hasThreads() {
        return true;
    }

    @Override
    public Path output(Path buckets) {
        return buckets.resolve("duckdb");
    }

    @Override
    public List<String> command(Workload workload, int threads, Path buckets) {
        return JavaCommand.of(
                DuckDbProgram.class,
                workload.word(),
                Integer.toString(threads),
                workload.input().file(buckets).toString(),
                output(buckets).resolve(workload.word()).toString());
    }
}
