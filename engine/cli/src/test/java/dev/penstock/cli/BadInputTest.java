package dev.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
