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
        format.filter(built -> typing && built.fileType() != FileType.PARQUET)
                .ifPresent(built -> config.add(Problem.warning(
                        "s3.preserve-source-data-typing",
                        config.place(TYPING),
                        "true has no effect with " + built.fileType(),
                        "true with PARQUET",
                        "leave it out")));
        return format;
    }

    static Optional<S3OutputFormat> upsolver(Cursor config) {
        config.required("prefixConfig", "an object");
        return read(config, false);
    }

    private static Optional<S3OutputFormat> read(Cursor config, boolean typing) {
        Optional<FileType> fileType = config.choice("fileType", List.of(FileType.values()));
        Optional<Prefix> prefix = config.object("prefixConfig").flatMap(OutputFormatReader::prefix);
        Optional<Size> size = config.object("aggregationConfig").flatMap(OutputFormatReader::size);
        return config.build(() -> new S3OutputFormat(
                fileType.orElse(FileType.JSON),
                prefix.flatMap(Prefix::type),
                prefix.flatMap(Prefix::format),
                prefix.map(Prefix::hierarchy).orElse(List.of()),
                size.map(Size::aggregation).orElse(Aggregation.NONE),
                size.map(Size::target).orElse(0L),
                typing));
    }

    private static Optional<Prefix> prefix(Cursor config) {
        Optional<PrefixType> type = config.choice("prefixType", List.of(PrefixType.values()));
        Optional<PrefixFormat> format = config.choice("prefixFormat", List.of(PrefixFormat.values()));
        List<PathPrefix> hierarchy = config.choiceList("pathPrefixHierarchy", List.of(PathPrefix.values()));
        return config.build(() -> new Prefix(type, format, hierarchy));
    }

    private static Optional<Size> size(Cursor config) {
        Optional<Aggregation> aggregation = config.choice("aggregationType", List.of(Aggregation.values()));
        Optional<Long> target = config.number("targetFileSize", NumberRule.TARGET_FILE_SIZE);
        return config.build(() -> new Size(aggregation.orElse(Aggregation.NONE), target.orElse(0L)));
    }

    private record Prefix(Optional<PrefixType> type, Optional<PrefixFormat> format, List<PathPrefix> hierarchy) {}

    private record Size(Aggregation aggregation, long target) {}
}
