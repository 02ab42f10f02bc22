package dev.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

    private static final Path WEATHER = Project.file("docs/examples/weather");

    @TempDir
    private Path folder;

    @Test
    void theSummaryAccountsForEveryRecord() {
        Invocation run = Invocation.of("run", flow(), "--records", csv(), "--buckets", folder);

        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().startsWith("Successful rainy-days, execution "), run.out());
        assertTrue(run.out().contains("read       1,461 records, 48,169 bytes"), run.out());
        assertTrue(run.out().contains("filtered   838 records"), run.out());
        assertTrue(run.out().contains("17 records by tasks[2]: Validate temp_min VALIDATE_NON_NEGATIVE"), run.out());
        assertTrue(run.out().contains("written    606 records"), run.out());
        assertTrue(run.out().contains("object     weather-out/rainy-days/"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void theObjectsAreWhereTheExecutionSays() throws IOException {
        JsonNode execution = json(Invocation.of("run", flow(), "--records", csv(), "--buckets", folder, "--json"));

        JsonNode object = execution.at("/objects/0");
        Path file = folder.resolve(object.get("bucket").asText())
                .resolve(object.get("key").asText());
        assertEquals(object.get("bytes").asLong(), Files.size(file));
        assertEquals(object.get("records").asLong(), Files.lines(file).count());
        assertEquals(
                "{\"day\":\"2012-01-02\",\"weather\":\"rain\",\"rain_mm\":10.9,\"temp_range\":7.8}",
                Files.readAllLines(file).get(0));
    }

    @Test
    void jsonHasTheShapeOfAppFlowsExecutionRecord() throws IOException {
        JsonNode execution = json(Invocation.of("run", flow(), "--records", csv(), "--buckets", folder, "--json"));

        assertEquals("Successful", execution.get("executionStatus").asText());
        assertEquals(36, execution.get("executionId").asText().length());
        assertEquals(623, execution.at("/executionResult/recordsProcessed").asLong());
        assertEquals(48_169, execution.at("/executionResult/bytesProcessed").asLong());
        assertEquals(
                execution.at("/objects/0/bytes").asLong(),
                execution.at("/executionResult/bytesWritten").asLong());
        assertEquals(838, execution.get("filtered").asLong());
        assertEquals(17, execution.at("/dropped/0/records").asLong());
        assertEquals(2, execution.at("/dropped/0/task").asInt());
        assertTrue(execution.has("startedAt") && execution.has("lastUpdatedAt"));
    }

    @Test
    void theOutputDoesNotDependOnTheNumberOfThreads() throws IOException {
        assertEquals(output(1), output(4));
    }

    @Test
    void recordsMayBeGzippedAndCalledAnything() throws IOException {
        Path file = folder.resolve("days.txt.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            Files.copy(csv(), out);
        }

        Invocation refused = Invocation.of("run", flow(), "--records", file, "--buckets", folder.resolve("b"));
        Invocation run = Invocation.of(
                "run", flow(), "--records", file, "--records-format", "csv", "--buckets", folder.resolve("b"));

        assertEquals(1, refused.status());
        assertTrue(refused.err().contains("days.txt.gz") && refused.err().contains("--records-format"), refused.err());
        assertEquals(0, run.status(), run.err());
    }

    @Test
    void theSourceBucketIsAFolderOfTheBuckets() throws IOException {
        Files.createDirectories(folder.resolve("weather-in/seattle"));
        Files.copy(csv(), folder.resolve("weather-in/seattle/2012.csv"));
        Files.copy(csv(), folder.resolve("weather-in/seattle-more.csv"));
        Files.writeString(folder.resolve("weather-in/other.csv"), "not,for,us\n");

        JsonNode execution = json(Invocation.of("run", flow(), "--buckets", folder, "--json"));

        assertEquals(2 * 1_461, execution.get("recordsRead").asLong());
        assertEquals(2, execution.get("objects").size(), "one object for each input object");
    }

    @Test
    void aMissingSourceBucketIsAFailedRun() {
        Invocation run = Invocation.of("run", flow(), "--buckets", folder);

        assertEquals(1, run.status());
        assertTrue(run.err().contains("weather-in"), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    @Test
    void verboseShowsWhereAFailureCameFrom() {
        Invocation run = Invocation.of("run", flow(), "--buckets", folder, "--verbose");

        assertEquals(1, run.status());
        assertTrue(run.err().contains("\tat "), run.err());
    }

    @Test
    void aFailedRunPublishesNothingAndNamesThePlace() throws IOException {
        Path bad = folder.resolve("bad.csv");
        Files.writeString(bad, Files.readString(csv()) + "2016-01-01,\"1.0\"x,1,1,1,rain\n");

        Invocation run = Invocation.of("run", flow(), "--records", bad, "--buckets", folder.resolve("b"), "--json");

        assertEquals(1, run.status());
        assertTrue(run.err().contains("bad.csv, line 1463, column "), run.err());
        JsonNode execution = new ObjectMapper().readTree(run.out());
        assertEquals("Error", execution.get("executionStatus").asText());
        assertEquals(
                "MALFORMED_DATA",
                execution.at("/executionResult/errorInfo/errorCode").asText());
        assertEquals(List.of(), filesBelow(folder.resolve("b")));
    }

    @Test
    void aDefinitionThatIsNotValidIsToldInFull() throws IOException {
        Path flow = folder.resolve("flow.json");
        Files.writeString(
                flow,
                Files.readString(flow()).replace("rainy-days", "?").replace("\"VALUE\": \"0\"", "\"VALUE\": \"x\""));

        Invocation run = Invocation.of("run", flow, "--records", csv(), "--buckets", folder);

        assertEquals(2, run.status());
        assertTrue(run.err().contains("flowName"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void wrongUsageIsExitStatusTwo() {
        assertEquals(2, Invocation.of("run").status());
        assertEquals(2, Invocation.of("run", "no-such-file.json").status());
        assertEquals(2, Invocation.of("run", flow(), "--threads", 0).status());
        assertEquals(
                2, Invocation.of("run", flow(), "--records", "no-such-file.csv").status());
        assertEquals(2, Invocation.of("run", flow(), "--records-format", "csv").status());
        assertEquals(
                2, Invocation.of("run", flow(), "--compatibility", "strict").status());
        assertEquals(2, Invocation.of("fly", flow()).status());
    }

    @Test
    void quietPrintsNothingOfASuccessfulRun() {
        Invocation run = Invocation.of("run", flow(), "--records", csv(), "--buckets", folder, "--quiet");

        assertEquals(new Invocation(0, "", ""), run);
    }

    @Test
    void aDestinationThatIsNotThereIsCaptured() throws IOException {
        Path flow = folder.resolve("flow.json");
        String salesforce = "\"connectorType\": \"Salesforce\", \"destinationConnectorProperties\": {\"Salesforce\":"
                + " {\"object\": \"Account\", \"writeOperationType\": \"UPSERT\", \"idFieldNames\": [\"Id\"]}}";
        String s3 = "\"connectorType\": \"S3\",\n      \"destinationConnectorProperties\"";
        String text = Files.readString(flow());
        int from = text.indexOf(s3);
        int to = text.indexOf("  ],", from);
        Files.writeString(flow, text.substring(0, from) + salesforce + "}" + text.substring(to));

        Invocation run = Invocation.of("run", flow, "--records", csv(), "--buckets", folder.resolve("b"));

        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("captured   for Salesforce Account, UPSERT"), run.out());
        assertTrue(run.out().contains("object     salesforce/Account/rainy-days/"), run.out());
    }

    @Test
    void helpAndVersionAreThereForEveryCommand() {
        for (String command : List.of("run", "validate", "explain")) {
            Invocation help = Invocation.of(command, "--help");
            assertEquals(0, help.status());
            assertTrue(help.out().contains("Usage: penstock " + command), help.out());
        }
        assertTrue(Invocation.of("--version").out().startsWith("penstock "));
        assertTrue(Invocation.of("--help").out().contains("explain"));
        assertTrue(Invocation.of().out().contains("Usage: penstock"));
    }

    private static Path flow() {
        return WEATHER.resolve("flow.json");
    }

    private static Path csv() {
        return WEATHER.resolve("seattle-weather.csv");
    }

    private String output(int threads) throws IOException {
        Path buckets = folder.resolve("with-" + threads);
        Invocation run = Invocation.of("run", flow(), "--records", csv(), "--buckets", buckets, "--threads", threads);
        assertEquals(0, run.status(), run.err());
        return Files.readString(filesBelow(buckets).get(0));
    }

    private static JsonNode json(Invocation run) throws IOException {
        assertEquals(0, run.status(), run.err());
        return new ObjectMapper().readTree(run.out());
    }

    /** Returns the files of a folder of buckets, without what is known of the runs. */
    private static List<Path> filesBelow(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve(".penstock/state")))
                    .sorted()
                    .toList();
        }
    }
}
