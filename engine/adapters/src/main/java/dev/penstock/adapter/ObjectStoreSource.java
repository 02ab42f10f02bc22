package dev.penstock.adapter;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.FileFormat;
import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.RecordReader;
import dev.penstock.connector.SourceConnector;
import dev.penstock.connector.SourceSchema;
import dev.penstock.connector.StoredObject;
import dev.penstock.connector.state.TimeWindow;
import dev.penstock.data.Schema;
import dev.penstock.definition.Condition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records of all objects under a prefix, in the order of their keys; each object is a unit of input.
 *
 * <p>The prefix is the beginning of a string, as in S3: {@code sales} finds {@code sales.csv} and {@code sales/a.csv}.
 * An object whose key ends in {@code .gz} is unpacked. Objects of no bytes are passed over. Where nothing is under the
 * prefix the source has no records and does not object to any field.
 *
 * <p>The objects are listed anew for each {@link #describe} and each {@link #open}. Immutable, used by several threads.
 */
public final class ObjectStoreSource implements SourceConnector {

    private final ObjectStore store;
    private final FileFormatChoice formats;
    private final String bucket;
    private final String prefix;
    private final Optional<TimeWindow> window;
    private final UnpackLimits limits;

    public ObjectStoreSource(ObjectStore store, FileFormatChoice formats, String bucket, String prefix) {
        this(store, formats, bucket, prefix, Optional.empty(), UnpackLimits.STANDARD);
    }

    /**
     * @param window which objects to read, by when they were last modified; all of them if it is absent
     * @param limits how far packed objects may grow
     */
    public ObjectStoreSource(
            ObjectStore store,
            FileFormatChoice formats,
            String bucket,
            String prefix,
            Optional<TimeWindow> window,
            UnpackLimits limits) {
        this.limits = requireNonNull(limits, "limits is null");
        this.window = requireNonNull(window, "window is null");
        this.store = requireNonNull(store, "store is null");
        this.formats = requireNonNull(formats, "formats is null");
        this.bucket = requireNonNull(bucket, "bucket is null");
        this.prefix = requireNonNull(prefix, "prefix is null");
    }

    @Override
    public SourceSchema describe(boolean everyField) throws IOException {
        return files().describe(everyField);
    }

    @Override
    public RecordReader open(Schema schema, List<Condition> filters) throws IOException {
        return open(schema, filters, FileSequence.USUAL_CHUNK);
    }

    @Override
    public RecordReader open(Schema schema, List<Condition> filters, int chunkBytes) throws IOException {
        requireNonNull(schema, "schema is null");
        requireNonNull(filters, "filters is null");
        return files().open(schema, chunkBytes);
    }

    private FileSequence files() throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (StoredObject object : store.list(bucket, prefix)) {
            if (object.size() > 0 && isWanted(object)) {
                Optional<FileFormat> format = formats.of(object.key());
                if (format.isEmpty()) {
                    throw new IOException(
                            "the format of " + object.name() + " is not known; allowed are " + formats.allowed());
                }
                files.add(SourceFile.of(object, format.get(), limits));
            }
        }
        return new FileSequence(files);
    }

    private boolean isWanted(StoredObject object) {
        return window.isEmpty() || window.get().contains(object.lastModified());
    }
}
