package dev.penstock.engine.internal.sink;

import static java.util.Objects.requireNonNull;

import dev.penstock.definition.DestinationProperties;
import dev.penstock.definition.FileType;
import dev.penstock.definition.S3Destination;
import dev.penstock.definition.S3OutputFormat;
import dev.penstock.definition.UpsolverDestination;
import java.util.Locale;

/**
 * The bucket that a flow writes to, and how.
 *
 * <p>A destination that takes objects is what its definition says. Every other is captured: what would be delivered is
 * written as JSON lines to a bucket named after the connector, below the object it is meant for.
 *
 * @param bucket the bucket
 * @param prefix what keys begin with; may be empty
 * @param format file type, layout and aggregation
 * @param captured whether this stands for a connector that is not there
 */
public record ObjectTarget(String bucket, String prefix, S3OutputFormat format, boolean captured) {

    public ObjectTarget {
        requireNonNull(bucket, "bucket is null");
        requireNonNull(prefix, "prefix is null");
        requireNonNull(format, "format is null");
    }

    /** Returns where the records of a destination go. */
    public static ObjectTarget of(DestinationProperties destination) {
        if (destination instanceof S3Destination s3) {
            return new ObjectTarget(s3.bucketName(), s3.bucketPrefix().orElse(""), s3.format(), false);
        }
        if (destination instanceof UpsolverDestination upsolver) {
            return new ObjectTarget(
                    upsolver.bucketName(), upsolver.bucketPrefix().orElse(""), upsolver.format(), false);
        }
        String bucket = destination.connectorType().word().toLowerCase(Locale.ROOT);
        String prefix = destination.object().map(PathSegment::of).orElse("");
        return new ObjectTarget(bucket, prefix, S3OutputFormat.defaults(), true);
    }

    /** Returns the type of the files. */
    public FileType fileType() {
        return format.fileType();
    }
}
