package dev.penstock.definition.json;

import dev.penstock.definition.Aggregation;
import dev.penstock.definition.FileType;
import dev.penstock.definition.NumberRule;
import dev.penstock.definition.PathPrefix;
import dev.penstock.definition.PrefixFormat;
import dev.penstock.definition.PrefixType;
import dev.penstock.definition.Problem;
import dev.penstock.definition.S3OutputFormat;
import java.util.List;
import java.util.Optional;

/** Reads {@code s3OutputFormatConfig}. */
final class OutputFormatReader {

    static final String MEMBER = "s3OutputFormatConfig";
    private static final String TYPING = "preserveSourceDataTyping";

    private OutputFormatReader() {}

    static Optional<S3OutputFormat> s3(Cursor config) {
        boolean typing = config.flag(TYPING);
        Optional<S3OutputFormat> format = read(config, typing);
        if (typing && format.isPresent() && format.get().fileType() != FileType.PARQUET) {
            config.add(Problem.warning(
                    "s3.preserve-source-data-typing",
                    config.place(TYPING),
                    "true has no effect with " + format.get().fileType(),
                    "true with PARQUET",
                    "leave it out"));
        }
        return format;
    }

    static Optional<S3OutputFormat> upsolver(Cursor config) {
        config.required("prefixConfig", "an object");
        return read(config, false);
    }

    private static Optional<S3OutputFormat> read(Cursor config, boolean typing) {
        Optional<FileType> fileType = config.choice("fileType", List.of(FileType.values()));
        Prefix prefix = prefix(config.object("prefixConfig"));
        Size size = size(config.object("aggregationConfig"));
        return config.build(() -> new S3OutputFormat(
                fileType.orElse(FileType.JSON),
                prefix.type(),
                prefix.format(),
                prefix.hierarchy(),
                size.aggregation(),
                size.target(),
                typing));
    }

    private static Prefix prefix(Optional<Cursor> opened) {
        if (opened.isEmpty()) {
            return Prefix.NONE;
        }
        Cursor config = opened.get();
        Optional<PrefixType> type = config.choice("prefixType", List.of(PrefixType.values()));
        Optional<PrefixFormat> format = config.choice("prefixFormat", List.of(PrefixFormat.values()));
        List<PathPrefix> hierarchy = config.choiceList("pathPrefixHierarchy", List.of(PathPrefix.values()));
        config.close();
        return new Prefix(type, format, hierarchy);
    }

    private static Size size(Optional<Cursor> opened) {
        if (opened.isEmpty()) {
            return Size.NONE;
        }
        Cursor config = opened.get();
        Optional<Aggregation> aggregation = config.choice("aggregationType", List.of(Aggregation.values()));
        Optional<Long> target = config.number("targetFileSize", NumberRule.TARGET_FILE_SIZE);
        config.close();
        return new Size(aggregation.orElse(Aggregation.NONE), target.orElse(0L));
    }

    private record Prefix(Optional<PrefixType> type, Optional<PrefixFormat> format, List<PathPrefix> hierarchy) {

        static final Prefix NONE = new Prefix(Optional.empty(), Optional.empty(), List.of());
    }

    private record Size(Aggregation aggregation, long target) {

        static final Size NONE = new Size(Aggregation.NONE, 0);
    }
}
