package dev.penstock.bench.compare;

import java.nio.file.Path;
import java.util.List;

/** A program that is compared: how a process of it is started for a workload. */
interface Contender {

    String name();

    /** Whether it can do a workload at all. */
    boolean can(Workload workload);

    /** Whether it can be told how many threads to use; if not, it uses one. */
    boolean hasThreads();

    /** Returns the folder below which it writes. */
    Path output(Path buckets);

    /** Returns the command of a process that reads the input of a workload and writes its output. */
    List<String> command(Workload workload, int threads, Path buckets);
}
