package dev.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Input that cannot be read: exit status 1, one line that names the place, and nothing published. */
class BadInputTest {

    private static final String FLOW = """
            {"flowName": "a-flow", "triggerConfig": {"triggerType": "OnDemand"},
             "sourceFlowConfig": {"connectorType": "S3", "sourceConnectorProperties":
               {"S3": {"bucketName": "bucket-in", "s3InputFormatConfig": {"s3InputFileType": "TYPE"}}}},
             "destinationFlowConfigList": [{"connectorType": "S3", "destinationConnectorProperties":
               {"S3": {"bucketName": "bucket-out"}}}],
             "tasks": [
               {"taskType": "Filter", "connectorOperator": {"S3": "PROJECTION"}, "sourceFields": ["a", "b"]},
               {"taskType": "Map", "sourceFields": ["a"], "destinationField": "a"},
               {"taskType": "Map", "sourceFields": ["b"], "destinationField": "b"}]}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void theRunFailsAndNamesThePlace(String name, String type, byte[] input, String place, String found)
            throws IOException {
        Invocation run = run(type, input);

        assertEquals(1, run.status(), run.err());
        assertTrue(run.err().contains("bucket-in/x.dat" + place), run.err());
        assertTrue(run.err().contains(found), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertFalse(Files.exists(folder.resolve("bucket-out")), "something was published");
        assertFalse(Files.exists(folder.resolve(".penstock/staging")), "something is left in the staging area");
    }

    static Stream<Arguments> theRunFailsAndNamesThePlace() {
        return Stream.of(
                bad("text after a closing quote", "CSV", "a,b\n1,2\n\"3\"x,4\n", ", line 3, column 4", "x"),
                bad("a file that ends inside quotes", "CSV", "a,b\n1,\"2\n3,4\n", ", line 2, column 3", "quote"),
                bad("a header with a name twice", "CSV", "a,b,a\n1,2,3\n", ", line 1, column 5", "a"),
                bad("broken UTF-8 in CSV", "CSV", "a,b\n1,\u00ff\n", ", line 2, column 3", "UTF-8"),
                bad("broken UTF-8 in JSON", "JSON", "{\"a\":1}\n{\"a\":\"\u00ff\"}\n", ", line 2, column 7", "UTF-8"),
                bad("a line that is an array", "JSON", "{\"a\":1}\n[1]\n", ", line 2, column 1", "array"),
                bad(
                        "a line that is a number",
                        "JSON",
                        "1\n",
                        ", line 1, column 1",
                        "JSON lines wants one whole object"),
                bad("an object over two lines", "JSON", "{\"a\":\n1}\n", ", line 1, column", "JSON lines wants"),
                bad("two objects on a line", "JSON", "{\"a\":1} {\"a\":2}\n", ", line 1, column 9", "JSON lines wants"),
                bad("a number that is none", "JSON", "{\"a\":01}\n", ", line 1, column", "zero"));
    }

    @Test
    void gzipThatIsCutFailsTheRun() throws IOException {
        byte[] whole = gzip("a,b\n1,2\n".repeat(1000).getBytes(StandardCharsets.UTF_8));

        assertRefused("CSV", Arrays.copyOf(whole, whole.length - 9), "bucket-in/x.dat: this is not whole gzip data");
    }

    @Test
    void gzipThatGrowsBeyondMeasureFailsTheRun() throws IOException {
        byte[] line = ("{\"a\":\"" + "0".repeat(1000) + "\"}\n").getBytes(StandardCharsets.UTF_8);
        var bomb = new ByteArrayOutputStream();
        for (int i = 0; i < 40_000; i++) {
            bomb.write(line);
        }

        assertRefused("JSON", gzip(bomb.toByteArray()), "bucket-in/x.dat: its first ", "the most is 250 for one");
    }

    @Test
    void anObjectNestedTenThousandDeepFailsTheRun() throws IOException {
        String deep = "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}\n";

        assertRefused("JSON", deep.getBytes(StandardCharsets.UTF_8), "bucket-in/x.dat, line 1, column ", "1000");
    }

    @Test
    void aZeroByteFailsTheRun() throws IOException {
        byte[] csv = "a,b\n1,\0\n".getBytes(StandardCharsets.UTF_8);

        assertRefused("CSV", csv, "bucket-in/x.dat, line 2, column 3", "NUL");
    }

    @Test
    void zstandardIsRefused() throws IOException {
        assertRefused("CSV", new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 1}, "Zstandard");
    }

    @Test
    void aParquetFileWithoutAFooterFailsTheRun() throws IOException {
        Path flow = Files.writeString(folder.resolve("flow.json"), FLOW.replace("TYPE", "CSV"));
        Path records = Files.writeString(folder.resolve("x.parquet"), "PAR1 and nothing that is a footer PAR1");

        Invocation run = Invocation.of("run", flow, "--buckets", folder, "--records", records);

        assertEquals(1, run.status());
        assertTrue(run.err().contains("x.parquet"), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void aFolderThatCannotBeWrittenFailsTheRun() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "this system has a folder that nobody can write");
        Path flow = Files.writeString(folder.resolve("flow.json"), FLOW.replace("TYPE", "CSV"));
        Path records = Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n");

        Invocation run = Invocation.of("run", flow, "--buckets", "/proc/self", "--records", records);

        assertEquals(1, run.status());
        assertTrue(run.err().contains("/proc/self"), run.err());
    }

    @Test
    void aDiskThatIsFullFailsTheRunAndLeavesNothing() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "a shell limits the size of files");
        Path flow = Files.writeString(folder.resolve("flow.json"), FLOW.replace("TYPE", "CSV"));
        StringBuilder csv = new StringBuilder("a,b\n");
        for (int i = 0; i < 200_000; i++) {
            csv.append(i).append(",text\n");
        }
        Path records = Files.writeString(folder.resolve("x.csv"), csv);
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 512 && exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PenstockCommand.class.getName(),
                        "run",
                        flow.toString(),
                        "--buckets",
                        folder.toString(),
                        "--records",
                        records.toString(),
                        "--quiet")
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(1, process.waitFor(), printed);
        assertTrue(printed.contains("File too large"), printed);
        assertFalse(Files.exists(folder.resolve("bucket-out")), "something was published");
        assertFalse(Files.exists(folder.resolve(".penstock/staging")), "something is left in the staging area");
    }

    private void assertRefused(String type, byte[] input, String... words) throws IOException {
        Invocation run = run(type, input);

        assertEquals(1, run.status(), run.err());
        for (String word : words) {
            assertTrue(run.err().contains(word), run.err());
        }
        assertEquals(1, run.err().lines().count(), run.err());
        assertFalse(Files.exists(folder.resolve("bucket-out")), "something was published");
        assertFalse(Files.exists(folder.resolve(".penstock/staging")), "something is left in the staging area");
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    @Test
    void aColumnThatATaskReadsAndNoFileHasFailsTheRun() throws IOException {
        Invocation run = run("CSV", "a,c\n1,2\n".getBytes(StandardCharsets.UTF_8));

        assertEquals(1, run.status());
        assertEquals(
                "penstock: the source has no field b; its fields are a, c",
                run.err().strip());
    }

    @Test
    void anEmptyFileIsASuccessfulRunOfNoRecords() throws IOException {
        for (String type : new String[] {"CSV", "JSON"}) {
            Invocation run = run(type, new byte[0]);

            assertEquals(0, run.status(), run.err());
            assertTrue(run.out().contains("read       0 records"), run.out());
            assertFalse(Files.exists(folder.resolve("bucket-out")), "an empty run writes no object");
        }
    }

    @Test
    void aHeaderAloneIsASuccessfulRunOfNoRecords() throws IOException {
        Invocation run = run("CSV", "a,b\n".getBytes(StandardCharsets.UTF_8));

        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("written    0 records"), run.out());
    }

    private Invocation run(String type, byte[] input) throws IOException {
        Path flow = Files.writeString(folder.resolve("flow.json"), FLOW.replace("TYPE", type));
        Files.createDirectories(folder.resolve("bucket-in"));
        Files.write(folder.resolve("bucket-in/x.dat"), input);
        return Invocation.of("run", flow, "--buckets", folder);
    }

    /** The text is taken byte by byte, so that it can hold what is no UTF-8. */
    private static Arguments bad(String name, String type, String input, String place, String found) {
        return Arguments.of(name, type, input.getBytes(StandardCharsets.ISO_8859_1), place, found);
    }
}
