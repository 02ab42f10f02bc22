package dev.penstock.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.CustomerProfilesDestination;
import dev.penstock.definition.FileType;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.ObjectDestination;
import dev.penstock.definition.Partition;
import dev.penstock.embedded.Penstock;
import dev.penstock.engine.ErrorCode;
import dev.penstock.engine.FlowExecution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No name from data or definition leads out of the folder of its bucket. */
class NamesTest {

    @TempDir
    private Path folder;

    private Path buckets;

    @BeforeEach
    void makeTheBuckets() throws IOException {
        buckets = Files.createDirectory(folder.resolve("buckets"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../x", "a/../../x", "/tmp", "a//b", "a/./b", "a\nb", "a\\..\\b", "\u0000"})
    void aPrefixThatLeadsElsewhereEndsTheRun(String prefix) throws IOException {
        FlowDefinition flow = Flows.to(Flows.s3(prefix, FileType.JSON), List.of(new MapAll()));

        FlowExecution execution = Penstock.engine(buckets).run(flow, Penstock.records(List.of(Map.of("a", 1))));

        assertEquals(ErrorCode.INVALID_KEY, execution.error().orElseThrow().code());
        assertEquals(List.of(), filesOutside());
        assertEquals(List.of(), files(buckets));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../../x", "/etc/passwd", ".", "a/b", "a\\b", "a\nb", "C:", "%2e%2e", "null", " "})
    void aPartitionValueIsOneFolderWhateverItSays(String value) throws IOException {
        FlowDefinition flow =
                Flows.to(Flows.s3("", FileType.JSON), List.of(new MapAll(), new Partition(List.of("key"))));

        FlowExecution execution =
                Penstock.engine(buckets).run(flow, Penstock.records(List.of(Map.of("key", value, "a", 1))));

        assertTrue(execution.isSuccessful(), () -> execution.error().toString());
        String[] segments = execution.objects().get(0).key().split("/", -1);
        assertEquals(4, segments.length, execution.objects().toString());
        assertTrue(segments[2].startsWith("key="), segments[2]);
        assertEquals(List.of(), filesOutside());
        assertEquals(1, files(buckets.resolve(Flows.TARGET_BUCKET)).size());
    }

    @Test
    void theObjectOfACapturedDestinationIsOneFolder() throws IOException {
        FlowDefinition flow = Flows.to(
                new ObjectDestination(ConnectorType.EVENT_BRIDGE, "../../aws.partner/x", Optional.empty()),
                List.of(new MapAll()));

        FlowExecution execution = Penstock.engine(buckets).run(flow, Penstock.records(List.of(Map.of("a", 1))));

        assertTrue(execution.isSuccessful(), () -> execution.error().toString());
        assertEquals("eventbridge", execution.objects().get(0).bucket());
        assertTrue(execution.objects().get(0).key().startsWith("..%2F..%2Faws.partner%2Fx/a-flow/"));
        assertEquals(List.of(), filesOutside());
    }

    @Test
    void aLinkInTheBucketsIsNotFollowedOut() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(buckets.resolve(Flows.TARGET_BUCKET), outside);

        FlowExecution execution =
                Penstock.engine(buckets).run(Flows.everything(), Penstock.records(List.of(Map.of("a", 1))));

        assertEquals(ErrorCode.INVALID_KEY, execution.error().orElseThrow().code());
        assertEquals(List.of(), files(outside));
    }

    @Test
    void aSourceObjectThatIsALinkOutIsAnErrorAndNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
        Path bucket = Files.createDirectory(buckets.resolve(Flows.SOURCE_BUCKET));
        Files.createSymbolicLink(bucket.resolve("in.csv"), secret);

        FlowExecution execution = Penstock.engine(buckets).run(Flows.everything());

        assertEquals(ErrorCode.INPUT_OUTPUT, execution.error().orElseThrow().code());
        assertTrue(execution.error().orElseThrow().message().contains("in.csv"));
        assertEquals(0, execution.recordsRead());
    }

    @Test
    void aCapturedDestinationWithoutAnObjectHasItsFlowsInTheBucket() {
        FlowDefinition flow =
                Flows.to(new CustomerProfilesDestination("a-domain", Optional.of("Contact")), List.of(new MapAll()));

        FlowExecution execution = Penstock.engine(buckets).run(flow, Penstock.records(List.of(Map.of("a", 1))));

        assertEquals("customerprofiles", execution.objects().get(0).bucket());
        assertTrue(execution.objects().get(0).key().startsWith("a-domain%2FContact/a-flow/"));
        assertEquals(
                ConnectorType.CUSTOMER_PROFILES,
                execution.capture().orElseThrow().connectorType());
    }

    private List<Path> filesOutside() throws IOException {
        return files(folder).stream().filter(file -> !file.startsWith(buckets)).toList();
    }

    /** Returns the files below a folder, without what is known of the runs. */
    private static List<Path> files(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(below.resolve(".penstock/state")))
                    .toList();
        }
    }
}
