package dev.penstock.engine.internal.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.definition.Aggregation;
import dev.penstock.definition.FileType;
import dev.penstock.definition.LookoutMetricsDestination;
import dev.penstock.definition.S3Destination;
import dev.penstock.definition.S3OutputFormat;
import dev.penstock.definition.UpsolverDestination;
import dev.penstock.definition.ZendeskDestination;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObjectTargetTest {

    private static final S3OutputFormat CSV = new S3OutputFormat(
            FileType.CSV, Optional.empty(), Optional.empty(), List.of(), Aggregation.SINGLE_FILE, 5, false);

    @Test
    void aBucketIsWhatItsDefinitionSays() {
        assertEquals(
                new ObjectTarget("lake", "raw/", CSV, false),
                ObjectTarget.of(new S3Destination("lake", Optional.of("raw/"), CSV)));
        assertEquals(
                new ObjectTarget("upsolver-appflow-x", "", CSV, false),
                ObjectTarget.of(new UpsolverDestination("upsolver-appflow-x", Optional.empty(), CSV)));
        assertEquals(
                FileType.CSV,
                ObjectTarget.of(new S3Destination("lake", Optional.empty(), CSV))
                        .fileType());
    }

    @Test
    void everyOtherDestinationIsCapturedAsJsonInABucketNamedAfterIt() {
        assertEquals(
                new ObjectTarget("zendesk", "a%2Fb", S3OutputFormat.defaults(), true),
                ObjectTarget.of(new ZendeskDestination("a/b", List.of(), Optional.empty(), Optional.empty())));
        assertEquals(
                new ObjectTarget("lookoutmetrics", "", S3OutputFormat.defaults(), true),
                ObjectTarget.of(new LookoutMetricsDestination()));
    }
}
