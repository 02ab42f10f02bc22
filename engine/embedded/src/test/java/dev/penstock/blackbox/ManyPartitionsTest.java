package dev.penstock.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.penstock.definition.Aggregation;
import dev.penstock.definition.FileType;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.Partition;
import dev.penstock.definition.S3Destination;
import dev.penstock.definition.S3OutputFormat;
import dev.penstock.definition.json.FlowDefinitionJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More partitions than a process may have files open: 50,000 in a heap of 128 MB with 256 descriptors. */
class ManyPartitionsTest {

    private static final int PARTITIONS = 50_000;
    private static final int PLACES = 250;

    @TempDir
    private Path folder;

    @Test
    void eachPartitionIsOneObjectWithItsRecords() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "the limit is set by a shell");
        Path records = folder.resolve("records.csv");
        try (BufferedWriter out = Files.newBufferedWriter(records)) {
            out.write("id,place,part\n");
            for (int i = 0; i < 2 * PARTITIONS; i++) {
                out.write(i + ",p" + i % PLACES + ",q" + i % PARTITIONS / PLACES + "\n");
            }
        }
        Path buckets = folder.resolve("buckets");

        assertEquals(2 * PARTITIONS + " " + 2 * PARTITIONS + " Optional.empty", run(records, buckets));

        try (Stream<Path> files = Files.walk(buckets.resolve(Flows.TARGET_BUCKET))) {
            assertEquals(PARTITIONS, files.filter(Files::isRegularFile).count());
        }
        for (int i = 0; i < PARTITIONS; i += PARTITIONS / 20) {
            String keys = ",p" + i % PLACES + ",q" + i / PLACES + "\n";
            assertEquals("id,place,part\n" + i + keys + (i + PARTITIONS) + keys, contentOf(buckets, i));
        }
    }

    private static String contentOf(Path buckets, int partition) throws IOException {
        String place = "a-flow/place=p" + partition % PLACES + "/part=q" + partition / PLACES;
        try (Stream<Path> files =
                Files.list(buckets.resolve(Flows.TARGET_BUCKET).resolve(place))) {
            return Files.readString(files.findFirst().orElseThrow());
        }
    }

    private String run(Path records, Path buckets) throws Exception {
        S3OutputFormat format = new S3OutputFormat(
                FileType.CSV, Optional.empty(), Optional.empty(), List.of(), Aggregation.SINGLE_FILE, 0, false);
        S3Destination destination = new S3Destination(Flows.TARGET_BUCKET, Optional.empty(), format);
        FlowDefinition flow = Flows.to(destination, List.of(new MapAll(), new Partition(List.of("place", "part"))));
        Path definition = Files.writeString(folder.resolve("flow.json"), FlowDefinitionJson.write(flow));
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -n 256 && exec \"$0\" -Xmx128m -cp \"$1\" \"$2\" \"$3\" \"$4\" \"$5\"",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("java.class.path"),
                        BigFileTest.SmallHeap.class.getName(),
                        definition.toString(),
                        records.toString(),
                        buckets.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed.strip();
    }
}
