package dev.penstock.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.FileType;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.json.FlowDefinitionJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A big Parquet file has row groups of 8 MiB of input, and 100 MB go through a JVM with a heap of 256 MB. */
class BigParquetFileTest {

    private static final int RECORDS = 2_000_000;
    private static final int ROW_GROUP_BYTES = 8 << 20;

    @TempDir
    private Path folder;

    @Test
    void csvToParquet() throws Exception {
        Path records = csv();
        assertTrue(Files.size(records) > 100_000_000, "the file has only " + Files.size(records) + " bytes");

        assertEquals(RECORDS + " " + RECORDS + " Optional.empty", run(records));

        FileMetaData footer = ParquetFooter.of(object());
        assertEquals(RECORDS, footer.getNum_rows());
        long rows = 0;
        long whole = RECORDS * (long) ROW_GROUP_BYTES / Files.size(records);
        List<RowGroup> groups = footer.getRow_groups();
        for (int i = 0; i < groups.size(); i++) {
            rows += groups.get(i).getNum_rows();
            if (i > 0 && i < groups.size() - 1) {
                assertEquals(whole, groups.get(i).getNum_rows(), whole * 0.05);
            }
        }
        assertEquals(RECORDS, rows);
        assertEquals(Files.size(records) / ROW_GROUP_BYTES + 1, groups.size(), 1);
    }

    private String run(Path records) throws Exception {
        FlowDefinition flow = Flows.to(Flows.s3("", FileType.PARQUET), List.of(new MapAll()));
        Path definition = Files.writeString(folder.resolve("flow.json"), FlowDefinitionJson.write(flow));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BigFileTest.SmallHeap.class.getName(),
                        definition.toString(),
                        records.toString(),
                        folder.resolve("buckets").toString())
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed.strip();
    }

    private Path object() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("buckets").resolve(Flows.TARGET_BUCKET))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private Path csv() throws IOException {
        Path file = folder.resolve("big.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,side,text\n");
            for (int i = 0; i < RECORDS; i++) {
                out.write(i + (i % 2 == 0 ? ",even," : ",odd,") + "a text of its own with a number in it " + i + "\n");
            }
        }
        return file;
    }
}
