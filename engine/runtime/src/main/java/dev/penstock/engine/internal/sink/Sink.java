package dev.penstock.engine.internal.sink;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.FileAssembler;
import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.RecordWriter;
import dev.penstock.connector.RunPlace;
import dev.penstock.data.BatchMemory;
import dev.penstock.data.ByteBuilder;
import dev.penstock.data.RecordBatch;
import dev.penstock.definition.Aggregation;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The objects of one run while it writes them.
 *
 * <p>{@link #encode} is called by any number of threads at once; {@link #append}, {@link #finish} and {@link #close} by
 * one thread at a time, the batches in the order of the input. An object begins with its first record, so a run without
 * records writes none. How many objects there are follows AppFlow (docs/reference/objects.md): one for each unit of input and
 * partition; with a target size, or as single files, one for each partition, and the next when it is full.
 */
public final class Sink implements Closeable {

    private static final long MEGABYTE = 1024 * 1024;
    private static final int LIKELY_RECORD_BYTES = 64;
    private static final int FEW_PARTS = 8;

    private final RecordWriter writer;
    private final Partitioner partitioner;
    private final ObjectStore store;
    private final ObjectTarget target;
    private final ObjectNaming naming;
    private final RunPlace place;
    private final WriteLimits limits;
    private final Clock clock;
    private final boolean perUnit;
    private final long fullAt;

    private final Map<String, OpenObject> open = new LinkedHashMap<>();
    private final Map<String, Integer> begun = new HashMap<>();
    private final List<WrittenObject> written = new ArrayList<>();
    private volatile String begunLast;
    private long kept;
    private int objects;
    private int unit;

    public Sink(
            RecordWriter writer,
            Partitioner partitioner,
            ObjectStore store,
            ObjectTarget target,
            ObjectNaming naming,
            RunPlace place,
            WriteLimits limits,
            Clock clock) {
        this.writer = requireNonNull(writer, "writer is null");
        this.partitioner = requireNonNull(partitioner, "partitioner is null");
        this.store = requireNonNull(store, "store is null");
        this.target = requireNonNull(target, "target is null");
        this.naming = requireNonNull(naming, "naming is null");
        this.place = requireNonNull(place, "place is null");
        this.limits = requireNonNull(limits, "limits is null");
        this.clock = requireNonNull(clock, "clock is null");
        long targetSize = target.format().targetFileSize();
        this.perUnit = target.format().aggregation() == Aggregation.NONE && targetSize == 0;
        this.fullAt = targetSize == 0 ? Long.MAX_VALUE : Math.multiplyExact(targetSize, MEGABYTE);
    }

    /** Returns the selected records of a batch as bytes. */
    public EncodedBatch encode(int fromUnit, RecordBatch batch) throws IOException {
        List<EncodedBatch.Part> parts = new ArrayList<>();
        if (batch.rowCount() > 0) {
            Map<String, RecordBatch> split = partitioner.split(batch);
            // Buffers grow to the largest part, and so are used again only where there are few.
            BatchMemory memory = split.size() <= FEW_PARTS ? batch.memory() : BatchMemory.none();
            for (Map.Entry<String, RecordBatch> part : split.entrySet()) {
                RecordBatch records = part.getValue();
                ByteBuilder bytes = memory.builder(records.rowCount() * LIKELY_RECORD_BYTES);
                writer.encode(records, bytes);
                parts.add(new EncodedBatch.Part(part.getKey(), bytes, records.rowCount()));
            }
        }
        return new EncodedBatch(fromUnit, parts);
    }

    /** Writes an encoded batch behind those before it. */
    public void append(EncodedBatch batch) throws IOException {
        if (perUnit && batch.unit() != unit) {
            finishOpen();
        }
        unit = batch.unit();
        for (EncodedBatch.Part part : batch.parts()) {
            OpenObject object = open.get(part.folders());
            if (object == null) {
                object = begin(part.folders());
            }
            long before = object.kept();
            object.append(part, open.size() <= FEW_PARTS);
            kept += object.kept() - before;
            if (object.bytes() >= fullAt) {
                open.remove(part.folders());
                finish(object);
            }
            if (kept > limits.bufferBytes()) {
                flush();
            }
        }
    }

    /** Writes what is kept of all objects: one that gets few records is kept long and so written seldom. */
    private void flush() throws IOException {
        for (OpenObject object : open.values()) {
            object.flush();
        }
        kept = 0;
    }

    /** Returns the key of the object that was begun last; for any thread. */
    public Optional<String> begunLast() {
        return Optional.ofNullable(begunLast);
    }

    /** Ends what is open and returns all objects, in the order in which they were ended. */
    public List<WrittenObject> finish() throws IOException {
        finishOpen();
        return List.copyOf(written);
    }

    /** Gives up what is open, all of it, even where some cannot be closed. */
    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (OpenObject object : open.values()) {
            try {
                object.close();
            } catch (IOException | RuntimeException e) {
                failure = joined(failure, e);
            }
        }
        open.clear();
        if (failure != null) {
            throw failure;
        }
    }

    /** Returns the first failure, or what a store throws in its place, with the later ones beside it. */
    private static IOException joined(IOException first, Exception next) {
        if (first == null) {
            return next instanceof IOException e ? e : new IOException("an object could not be given up", next);
        }
        if (first != next) {
            first.addSuppressed(next);
        }
        return first;
    }

    private OpenObject begin(String folders) throws IOException {
        if (open.size() == limits.mostOpenObjects()) {
            throw new IOException("the run writes more than %d partitions at once, and %s%s is one more; the most is %d"
                    .formatted(open.size(), naming.folder(), folders, limits.mostOpenObjects()));
        }
        int sequence = begun.merge(folders, 1, Integer::sum) - 1;
        String key = naming.key(folders, objects, sequence, clock.instant());
        begunLast = key;
        objects++;
        FileAssembler assembler = writer.assembler();
        var object = new OpenObject(store.stage(place, key), assembler);
        // Open before its head, so that close() gives it up if that one fails.
        open.put(folders, object);
        object.begin();
        kept += object.kept();
        return object;
    }

    private void finishOpen() throws IOException {
        for (OpenObject object : open.values()) {
            finish(object);
        }
        open.clear();
    }

    private void finish(OpenObject object) throws IOException {
        kept -= object.kept();
        try (object) {
            written.add(object.finish());
        }
    }
}
