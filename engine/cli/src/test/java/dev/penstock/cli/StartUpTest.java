package dev.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a small run does without: each of these takes longer to start than all of its records. */
class StartUpTest {

    private static final List<String> DEAR = List.of(
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.github.benmanes.caffeine.",
            "dev.failsafe.Failsafe ",
            "java.lang.runtime.ObjectMethods",
            "java.security.SecureRandom",
            "java.util.Formatter",
            "java.util.random.RandomGeneratorFactory",
            "jdk.internal.logger.",
            "jdk.jfr.internal.",
            "org.apache.parquet.hadoop.",
            "org.quartz.",
            "picocli.",
            "software.amazon.");

    private static final String FLOW = """
            {"flowName": "orders", "triggerConfig": {"triggerType": "OnDemand"},
             "sourceFlowConfig": {"connectorType": "S3", "sourceConnectorProperties": {"S3":
                 {"bucketName": "raw", "bucketPrefix": "orders", "s3InputFormatConfig": {"s3InputFileType": "CSV"}}}},
             "destinationFlowConfigList": [{"connectorType": "S3", "destinationConnectorProperties": {"S3":
                 {"bucketName": "clean", "s3OutputFormatConfig": {"fileType": "CSV"}}}}],
             "tasks": [
                 {"taskType": "Filter", "connectorOperator": {"S3": "PROJECTION"}, "sourceFields": ["id", "total"]},
                 {"taskType": "Filter", "connectorOperator": {"S3": "GREATER_THAN"}, "sourceFields": ["total"],
                  "taskProperties": {"DATA_TYPE": "integer", "VALUE": "9"}},
                 {"taskType": "Map", "sourceFields": ["id"], "destinationField": "id"}]}
            """;

    @TempDir
    Path folder;

    @Test
    void aRunLoadsNoClassesThatItDoesNotNeed() throws Exception {
        Path flow = Files.writeString(folder.resolve("flow.json"), FLOW);
        Files.createDirectories(folder.resolve("raw/orders"));
        Files.writeString(folder.resolve("raw/orders/1.csv"), "id,total\n1,12\n2,7\n");
        Path log = folder.resolve("classes.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log + ":none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PenstockCommand.class.getName(),
                        "run",
                        flow.toString(),
                        "--buckets",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);

        List<String> loaded = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            if (DEAR.stream().anyMatch(line::startsWith) && !isOfExit(line)) {
                loaded.add(line);
            }
        }

        assertEquals(List.of(), loaded, printed);
    }

    /** From JDK 21 on the JDK itself asks for a logger when a process exits. */
    private static boolean isOfExit(String line) {
        return line.startsWith("jdk.internal.logger.") && Runtime.version().feature() >= 21;
    }
}
