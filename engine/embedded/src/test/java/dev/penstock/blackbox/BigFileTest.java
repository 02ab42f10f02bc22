package dev.penstock.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.Condition;
import dev.penstock.definition.ConnectorOperator;
import dev.penstock.definition.FileType;
import dev.penstock.definition.Filter;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.embedded.Penstock;
import dev.penstock.engine.FlowExecution;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not depend on the size of the file: 100 MB go through a JVM with a heap of 128 MB. */
class BigFileTest {

    private static final int RECORDS = 2_000_000;

    @TempDir
    private Path folder;

    /** Runs in a JVM of its own: the definition, the file, the folder of buckets. */
    static final class SmallHeap {

        private SmallHeap() {}

        public static void main(String[] arguments) throws IOException {
            FlowDefinition flow = FlowDefinitionJson.read(Path.of(arguments[0])).definition();
            FlowExecution execution = Penstock.builder(Path.of(arguments[2]))
                    .threads(2)
                    .build()
                    .run(flow, Penstock.files(List.of(Path.of(arguments[1]))));
            System.out.println(execution.recordsRead() + " " + execution.recordsWritten() + " " + execution.error());
        }
    }

    @Test
    void csvToJsonLines() throws Exception {
        assertEquals(RECORDS + " 1000000 Optional.empty", run(FileType.JSON, csv()));
    }

    @Test
    void jsonLinesToCsv() throws Exception {
        assertEquals(RECORDS + " 1000000 Optional.empty", run(FileType.CSV, json()));
    }

    private String run(FileType type, Path records) throws Exception {
        assertTrue(Files.size(records) > 100_000_000, "the file has only " + Files.size(records) + " bytes");
        Condition odd =
                new Condition.Comparison("side", ConnectorOperator.EQUAL_TO, List.of("odd"), Optional.of("string"));
        FlowDefinition flow = Flows.to(Flows.s3("", type), List.of(new Filter(odd), new MapAll()));
        Path definition = Files.writeString(folder.resolve("flow.json"), FlowDefinitionJson.write(flow));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        definition.toString(),
                        records.toString(),
                        folder.resolve("buckets").toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed.strip();
    }

    private Path csv() throws IOException {
        Path file = folder.resolve("big.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,side,text\n");
            for (int i = 0; i < RECORDS; i++) {
                out.write(i + (i % 2 == 0 ? ",even," : ",odd,") + "\"some text, forty characters of it, or so\"\n");
            }
        }
        return file;
    }

    private Path json() throws IOException {
        Path file = folder.resolve("big.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < RECORDS; i++) {
                out.write("{\"id\":" + i + ",\"side\":\"" + (i % 2 == 0 ? "even" : "odd")
                        + "\",\"text\":\"some text, twenty\"}\n");
            }
        }
        return file;
    }
}
