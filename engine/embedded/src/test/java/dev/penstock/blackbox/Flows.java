package dev.penstock.blackbox;

import dev.penstock.definition.DestinationFlow;
import dev.penstock.definition.DestinationProperties;
import dev.penstock.definition.FileType;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.S3Destination;
import dev.penstock.definition.S3OutputFormat;
import dev.penstock.definition.S3Source;
import dev.penstock.definition.SourceFlow;
import dev.penstock.definition.Task;
import java.util.List;
import java.util.Optional;

/** Definitions that tests share. */
final class Flows {

    static final String SOURCE_BUCKET = "source-bucket";
    static final String TARGET_BUCKET = "target-bucket";

    private Flows() {}

    /** Returns a flow that carries every field from CSV to JSON lines. */
    static FlowDefinition everything() {
        return to(s3("", FileType.JSON), List.of(new MapAll()));
    }

    static FlowDefinition to(DestinationProperties destination, List<Task> tasks) {
        S3Source source = new S3Source(SOURCE_BUCKET, Optional.of("in"), Optional.empty());
        return FlowDefinition.of(
                "a-flow",
                new SourceFlow(source, Optional.empty(), Optional.empty(), Optional.empty()),
                new DestinationFlow(destination, Optional.empty(), Optional.empty()),
                tasks);
    }

    static S3Destination s3(String prefix, FileType type) {
        S3OutputFormat defaults = S3OutputFormat.defaults();
        S3OutputFormat format = new S3OutputFormat(
                type,
                defaults.prefixType(),
                defaults.prefixFormat(),
                defaults.pathPrefixHierarchy(),
                defaults.aggregation(),
                defaults.targetFileSize(),
                false);
        return new S3Destination(TARGET_BUCKET, prefix.isEmpty() ? Optional.empty() : Optional.of(prefix), format);
    }
}
