package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * How output objects are written, named and sized.
 *
 * @param fileType how records are written
 * @param prefixType which part of the key carries the date
 * @param prefixFormat how fine the date folders are
 * @param pathPrefixHierarchy the folders that do not depend on the date, outermost first
 * @param aggregation how many files a folder gets
 * @param targetFileSize the size a file should have, in units of 1024 * 1024 bytes; 0 if nobody asked
 * @param preserveSourceDataTyping whether Parquet columns keep the types of the source instead of being text
 */
public record S3OutputFormat(
        FileType fileType,
        Optional<PrefixType> prefixType,
        Optional<PrefixFormat> prefixFormat,
        List<PathPrefix> pathPrefixHierarchy,
        Aggregation aggregation,
        long targetFileSize,
        boolean preserveSourceDataTyping) {

    private static final S3OutputFormat DEFAULTS = new S3OutputFormat(
            FileType.JSON, Optional.empty(), Optional.empty(), List.of(), Aggregation.NONE, 0, false);

    public S3OutputFormat {
        requireNonNull(fileType, "fileType is null");
        requireNonNull(prefixType, "prefixType is null");
        requireNonNull(prefixFormat, "prefixFormat is null");
        pathPrefixHierarchy = Check.list(pathPrefixHierarchy, "pathPrefixHierarchy");
        requireNonNull(aggregation, "aggregation is null");
        NumberRule.TARGET_FILE_SIZE.require("aggregationConfig.targetFileSize", targetFileSize);
    }

    /** Returns what holds if a definition says nothing: JSON lines, no date, no aggregation. */
    public static S3OutputFormat defaults() {
        return DEFAULTS;
    }
}
