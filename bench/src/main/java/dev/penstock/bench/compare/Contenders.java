package dev.penstock.bench.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs with which Penstock can be compared, by their names. */
final class Contenders {

    private Contenders() {}

    /**
     * @param jarFolder where the jar of bench is
     * @throws IllegalArgumentException if there is no program of a name, or if it is not built
     */
    static List<Contender> of(List<String> names, Path jarFolder) {
        List<Contender> contenders = new ArrayList<>();
        for (String name : names) {
            switch (name) {
                case "duckdb" -> contenders.add(new DuckDbContender());
                case "commons-csv" -> contenders.add(new NaiveContender());
                case "spark" -> contenders.add(spark(jarFolder));
                default ->
                    throw new IllegalArgumentException(
                            "there is no program " + name + "; there are duckdb, commons-csv, spark");
            }
        }
        return contenders;
    }

    private static Contender spark(Path jarFolder) {
        var spark = new SparkContender(
                jarFolder.resolve("../spark/target").toAbsolutePath().normalize());
        if (!Files.isRegularFile(spark.jar())) {
            throw new IllegalArgumentException("there is no " + spark.jar()
                    + "; the profile spark builds it and loads 290 MB: mvn -q -B -DskipTests package -Pspark");
        }
        return spark;
    }
}
