package dev.penstock.embedded;

import dev.penstock.adapter.DirectoryObjectStore;
import dev.penstock.adapter.FileCatalog;
import dev.penstock.adapter.FileFormatChoice;
import dev.penstock.adapter.FileSource;
import dev.penstock.adapter.MemorySource;
import dev.penstock.adapter.ObjectStoreSource;
import dev.penstock.adapter.UnpackLimits;
import dev.penstock.connector.FileFormat;
import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.SourceConnector;
import dev.penstock.connector.state.StateStore;
import dev.penstock.connector.state.TimeWindow;
import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.FileType;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.InputFileType;
import dev.penstock.definition.S3Source;
import dev.penstock.definition.SourceFlow;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.FlowEngineBuilder;
import dev.penstock.format.parquet.ParquetFormat;
import dev.penstock.state.JournalStateStore;
import dev.penstock.state.MemoryStateStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The quick start: an engine over a folder of buckets.
 *
 * <pre>{@code
 * FlowEngine engine = Penstock.engine(Path.of("buckets"));
 * FlowDefinition flow = Penstock.read(Path.of("flow.json"));
 * FlowExecution execution = engine.run(flow);
 * }</pre>
 *
 * <p>It chooses the parts that most users want; whoever wants others starts from {@link #builder} or from
 * {@link FlowEngine#builder()}.
 */
public final class Penstock {

    private static final String PARQUET_ENDING = ".parquet";

    private Penstock() {}

    /**
     * Returns an engine over a folder of buckets: object {@code k} of bucket {@code b} is the file {@code folder/b/k}. What
     * is known of its runs, and its catalog, are in {@code folder/.penstock}; several processes may use one folder.
     *
     * @param buckets the folder; it need not be there as long as nothing is read from it
     */
    public static FlowEngine engine(Path buckets) {
        return builder(buckets).build();
    }

    /** Returns a builder with all the parts of {@link #engine}, for settings beyond it. */
    public static FlowEngineBuilder builder(Path buckets) {
        return builder(new DirectoryObjectStore(buckets), buckets.resolve(".penstock"));
    }

    /**
     * Returns a builder with all the parts of {@link #engine}, over another store.
     *
     * @param home the folder for what is known of the runs, and for the catalog; it need not be there
     */
    public static FlowEngineBuilder builder(ObjectStore store, Path home) {
        return parts(store).stateStore(state(home)).catalog(new FileCatalog(home.resolve("catalog")));
    }

    /**
     * Returns a builder with the parts of {@link #engine} over another store, which forgets its runs when the program
     * ends: for tests, and to choose another state store.
     */
    public static FlowEngineBuilder builder(ObjectStore store) {
        return parts(store).stateStore(new MemoryStateStore());
    }

    private static FlowEngineBuilder parts(ObjectStore store) {
        return FlowEngine.builder()
                .objectStore(store)
                .source(ConnectorType.S3, (flow, request) -> s3(store, flow, request.window()))
                .format(FileType.CSV, RecordsFormat.CSV.format())
                .format(FileType.JSON, RecordsFormat.JSON.format())
                .format(FileType.PARQUET, ParquetFormat.standard());
    }

    /** Returns what is known of the runs of engines with this home folder; see {@link #builder(ObjectStore, Path)}. */
    public static StateStore state(Path home) {
        return JournalStateStore.in(home.resolve("state"));
    }

    /** Returns a folder of buckets as a store: object {@code k} of bucket {@code b} is the file {@code folder/b/k}. */
    public static ObjectStore folder(Path buckets) {
        return new DirectoryObjectStore(buckets);
    }

    /**
     * Reads a definition: CreateFlow or DescribeFlow JSON.
     *
     * @throws dev.penstock.definition.InvalidFlowException with all problems, if it is not valid
     */
    public static FlowDefinition read(Path file) throws IOException {
        return FlowDefinitionJson.read(file).definition();
    }

    /**
     * Returns files as a source: CSV with a header row, JSON lines or Parquet, by the ending of their names ({@code .csv},
     * {@code .json}, {@code .jsonl}, {@code .ndjson}, each also {@code .gz}, and {@code .parquet}).
     *
     * @param paths files, and folders of such
     */
    public static SourceConnector files(List<Path> paths) {
        FileFormat json = RecordsFormat.JSON.format();
        return new FileSource(
                paths,
                FileFormatChoice.byEnding(Map.of(
                        ".csv",
                        RecordsFormat.CSV.format(),
                        ".json",
                        json,
                        ".jsonl",
                        json,
                        ".ndjson",
                        json,
                        PARQUET_ENDING,
                        RecordsFormat.PARQUET.format())));
    }

    /** Returns files as a source, all of them of one format, whatever they are called. */
    public static SourceConnector files(List<Path> paths, RecordsFormat format) {
        return new FileSource(paths, FileFormatChoice.always(format.format()));
    }

    /**
     * Returns records made in Java as a source.
     *
     * @param records the values of each by field name: text, numbers, booleans, times, maps, lists, null
     */
    public static SourceConnector records(List<? extends Map<String, ?>> records) {
        return MemorySource.ofRecords(records);
    }

    private static SourceConnector s3(ObjectStore store, SourceFlow flow, Optional<TimeWindow> window) {
        S3Source properties = (S3Source) flow.properties();
        return new ObjectStoreSource(
                store,
                choice(properties.inputFileType()),
                properties.bucketName(),
                properties.bucketPrefix().orElse(""),
                window,
                UnpackLimits.STANDARD);
    }

    /** CSV is what AppFlow takes where a flow gives no type; its flows have no word for Parquet. */
    private static FileFormatChoice choice(Optional<InputFileType> type) {
        if (type.isEmpty()) {
            return FileFormatChoice.always(RecordsFormat.CSV.format())
                    .except(Map.of(PARQUET_ENDING, RecordsFormat.PARQUET.format()));
        }
        RecordsFormat format = type.get() == InputFileType.JSON ? RecordsFormat.JSON : RecordsFormat.CSV;
        return FileFormatChoice.always(format.format());
    }
}
