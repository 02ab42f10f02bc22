package dev.penstock.cli;

import dev.penstock.connector.SourceConnector;
import dev.penstock.embedded.Penstock;
import dev.penstock.embedded.RecordsFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The options that put files in the place of a flow's source. */
final class RecordsOptions {

    private static final Option<Path> RECORDS = Option.value(
                    "--records",
                    Path.class,
                    "FILE|DIR",
                    "Read these files instead of the flow's source, whatever its connector is: CSV with a header row, JSON"
                            + " lines or Parquet, by file name (.csv, .json, .jsonl, .ndjson, each also .gz, and"
                            + " .parquet).")
            .asRepeated();

    private static final Option<RecordsFormat> FORMAT = Option.value(
            "--records-format",
            RecordsFormat.class,
            "csv|json|parquet",
            "The format of the files of --records, whatever they are called.");

    /** These options. */
    static final List<Option<?>> ALL = List.of(RECORDS, FORMAT);

    private final List<Path> files;
    private final Optional<RecordsFormat> format;

    /**
     * @throws UsageException if the options make no sense together
     */
    RecordsOptions(Arguments arguments) {
        files = arguments.values(RECORDS);
        format = arguments.value(FORMAT);
        if (format.isPresent() && files.isEmpty()) {
            throw new UsageException("--records-format is of no use without --records");
        }
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new UsageException("--records: there is no file or folder " + file);
            }
        }
    }

    /** Returns the files as a source, if any are given. */
    Optional<SourceConnector> source() {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(format.isEmpty() ? Penstock.files(files) : Penstock.files(files, format.get()));
    }
}
