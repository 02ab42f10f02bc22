package dev.penstock.bench.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Spark SQL in one JVM, on as many of its own threads as wanted.
 *
 * @param built the folder into which the profile {@code spark} puts its jars
 */
record SparkContender(Path built) implements Contender {

    /** The packages of the JDK into which Spark looks, as its own start script opens them. */
    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "jdk.internal.ref",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.security.action",
            "sun.util.calendar");

    /** Returns the jar that has to be there; beside it are the folder {@code lib} and in it Spark's own. */
    Path jar() {
        return built.resolve("penstock-bench-spark.jar");
    }

    @Override
    public String name() {
        return "spark";
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
        return buckets.resolve("spark");
    }

    @Override
    public List<String> command(Workload workload, int threads, Path buckets) {
        List<String> command = new ArrayList<>(List.of(JavaCommand.java(), "-Xmx4g"));
        for (String name : OPENED) {
            command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", jar() + ":" + built.resolve("lib").resolve("*")));
        command.add("dev.penstock.bench.spark.SparkProgram");
        command.add(Integer.toString(threads));
        command.add(inputFormat(workload.input()));
        command.add(SparkSql.columns(workload));
        command.add(workload.input().file(buckets).toString());
        command.add(SparkSql.query(workload));
        command.add(outputFormat(workload.output()));
        command.add(output(buckets).resolve(workload.word()).toString());
        command.add(SparkSql.folders(workload));
        return command;
    }

    /** Of CSV in which no cell has a line end Spark reads several parts at once. */
    private static String inputFormat(Dataset dataset) {
        return switch (dataset) {
            case LINEITEM_CSV -> "lines";
            case LINEITEM_JSON -> "json";
            case CONTACTS -> "csv";
        };
    }

    private static String outputFormat(Workload.Output output) {
        return switch (output) {
            case CSV -> "csv";
            case JSON -> "json";
            case PARQUET, FOLDERS -> "parquet";
        };
    }
}
