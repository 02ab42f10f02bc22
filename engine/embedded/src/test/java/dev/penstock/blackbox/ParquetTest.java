package dev.penstock.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.definition.ExecutionStatus;
import dev.penstock.definition.FileType;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.Partition;
import dev.penstock.definition.S3Destination;
import dev.penstock.definition.S3OutputFormat;
import dev.penstock.embedded.Penstock;
import dev.penstock.engine.FlowExecution;
import dev.penstock.engine.PublishedObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.SchemaElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Flows that write Parquet. */
class ParquetTest {

    private static final List<Map<String, ?>> RECORDS =
            List.of(Map.of("id", 1, "side", "left"), Map.of("id", 2, "side", "right"), Map.of("id", 3, "side", "left"));

    @TempDir
    private Path buckets;

    @Test
    void recordsBecomeAFile() throws IOException {
        FlowDefinition flow = Flows.to(Flows.s3("", FileType.PARQUET), List.of(new MapAll()));

        FlowExecution execution = Penstock.engine(buckets).run(flow, Penstock.records(RECORDS));

        FileMetaData footer = footer(execution.objects().get(0));
        assertEquals(3, footer.getNum_rows());
        assertEquals(
                List.of("id", "side"),
                footer.getSchema().stream()
                        .skip(1)
                        .map(SchemaElement::getName)
                        .sorted()
                        .toList());
        assertEquals(
                execution.bytesWritten(), Files.size(path(execution.objects().get(0))));
    }

    @Test
    void everyPartitionIsAFile() throws IOException {
        FlowDefinition flow =
                Flows.to(Flows.s3("", FileType.PARQUET), List.of(new MapAll(), new Partition(List.of("side"))));

        FlowExecution execution = Penstock.engine(buckets).run(flow, Penstock.records(RECORDS));

        assertEquals(2, execution.objects().size());
        for (PublishedObject object : execution.objects()) {
            assertEquals(object.records(), footer(object).getNum_rows());
        }
    }

    @Test
    void aFolderWithoutObjectsIsARunWithoutRecords() throws IOException {
        FlowDefinition flow = Flows.to(Flows.s3("", FileType.PARQUET), List.of(new MapAll()));
        Files.createDirectory(buckets.resolve(Flows.SOURCE_BUCKET));

        FlowExecution execution = Penstock.engine(buckets).run(flow);

        assertEquals(
                ExecutionStatus.SUCCESSFUL,
                execution.status(),
                execution.error().toString());
        assertEquals(List.of(), execution.objects());
    }

    @ParameterizedTest
    @EnumSource(
            value = FileType.class,
            names = {"CSV", "JSON"})
    void preservingTypesHasNoEffectOnOtherFiles(FileType type) {
        FlowDefinition flow = Flows.to(typed(type), List.of(new MapAll()));

        FlowExecution execution = Penstock.engine(buckets).run(flow, Penstock.records(RECORDS));

        assertEquals(ExecutionStatus.SUCCESSFUL, execution.status());
    }

    @Test
    void noClassOfHadoopIsThere() {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("org.apache.hadoop.conf.Configuration"));
        assertEquals(
                List.of(),
                List.of(System.getProperty("java.class.path").split(System.getProperty("path.separator"))).stream()
                        .filter(entry -> entry.contains("hadoop"))
                        .toList());
    }

    private static S3Destination typed(FileType type) {
        S3OutputFormat defaults = S3OutputFormat.defaults();
        S3OutputFormat format = new S3OutputFormat(
                type,
                defaults.prefixType(),
                defaults.prefixFormat(),
                defaults.pathPrefixHierarchy(),
                defaults.aggregation(),
                defaults.targetFileSize(),
                true);
        return new S3Destination(Flows.TARGET_BUCKET, Optional.empty(), format);
    }

    private FileMetaData footer(PublishedObject object) throws IOException {
        return ParquetFooter.of(path(object));
    }

    private Path path(PublishedObject object) {
        return buckets.resolve(object.bucket()).resolve(object.key());
    }
}
