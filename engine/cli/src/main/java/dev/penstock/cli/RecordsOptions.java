package dev.penstock.cli;

import dev.penstock.connector.SourceConnector;
import dev.penstock.embedded.Penstock;
import dev.penstock.embedded.RecordsFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that put files in the place of a flow's source. */
final class RecordsOptions {

    @Option(
            names = "--records",
            paramLabel = "FILE|DIR",
            arity = "1..*",
            description = {
                "Read these files instead of the flow's source, whatever its connector is: CSV with a header row, JSON"
                        + " lines or Parquet, by file name (.csv, .json, .jsonl, .ndjson, each also .gz, and .parquet)."
            })
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--records-format",
            paramLabel = "csv|json|parquet",
            description = "The format of the files of --records, whatever they are called.")
    private RecordsFormat format;

    /** Throws {@link ParameterException} if the options make no sense. */
    void check(CommandLine line) {
        if (format != null && files.isEmpty()) {
            throw new ParameterException(line, "--records-format is of no use without --records");
        }
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new ParameterException(line, "--records: there is no file or folder " + file);
            }
        }
    }

    /** Returns the files as a source, if any are given. */
    Optional<SourceConnector> source() {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(format == null ? Penstock.files(files) : Penstock.files(files, format));
    }
}
