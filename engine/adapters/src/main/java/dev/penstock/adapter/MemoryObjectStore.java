package dev.penstock.adapter;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.InvalidKeyException;
import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.RunPlace;
import dev.penstock.connector.StagedObject;
import dev.penstock.connector.StagedReference;
import dev.penstock.connector.StoredObject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Buckets in memory, for tests and for programs that hand their input over and take the output as bytes.
 *
 * <pre>{@code
 * MemoryObjectStore store = new MemoryObjectStore();
 * store.put("in", "sales/a.csv", "id\n1\n".getBytes(UTF_8));
 * }</pre>
 *
 * <p>A key is any string but the empty one. A bucket is there as soon as an object is in it. Used by several threads.
 */
public final class MemoryObjectStore implements ObjectStore {

    private final Clock clock;
    private final Map<String, NavigableMap<String, MemoryObject>> buckets = new HashMap<>();
    private final Map<String, Map<String, byte[]>> staged = new HashMap<>();
    private long begun;

    public MemoryObjectStore() {
        this(Clock.systemUTC());
    }

    /** @param clock says when an object was put or published */
    public MemoryObjectStore(Clock clock) {
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * Puts an object, in place of any of the same key. The bytes are copied.
     *
     * @throws IllegalArgumentException if the bucket or the key is empty
     */
    public synchronized void put(String bucket, String key, byte[] bytes) {
        emptyName(bucket, key).ifPresent(problem -> {
            throw new IllegalArgumentException(problem + "; the least is one character");
        });
        add(bucket, key, bytes.clone());
    }

    /** Returns a copy of the bytes of an object, if there is one. */
    public synchronized Optional<byte[]> get(String bucket, String key) {
        requireNonNull(key, "key is null");
        return Optional.ofNullable(bucket(bucket).get(key)).map(MemoryObject::copy);
    }

    /** Returns the keys of a bucket in the order of {@link #list}; none if there is no such bucket. */
    public synchronized List<String> keys(String bucket) {
        return List.copyOf(bucket(bucket).keySet());
    }

    @Override
    public synchronized List<StoredObject> list(String bucket, String prefix) throws IOException {
        requireNonNull(prefix, "prefix is null");
        NavigableMap<String, MemoryObject> objects = bucket(bucket);
        if (objects.isEmpty()) {
            throw new FileNotFoundException("there is no bucket " + ObjectName.printable(bucket) + " in memory");
        }
        List<StoredObject> found = new ArrayList<>();
        for (MemoryObject object : objects.tailMap(prefix).values()) {
            if (!object.key().startsWith(prefix)) {
                break;
            }
            if (object.size() > 0 || !object.key().endsWith("/")) {
                found.add(object);
            }
        }
        return List.copyOf(found);
    }

    @Override
    public synchronized StagedObject stage(RunPlace run, String key) throws IOException {
        requireNonNull(run, "run is null");
        Optional<String> problem = emptyName(run.bucket(), key);
        if (problem.isPresent()) {
            throw new InvalidKeyException(run.bucket(), key, problem.get());
        }
        return new StagedBytes(this, run.executionId(), run.bucket(), key, Long.toString(begun++));
    }

    @Override
    public synchronized void publish(StagedReference reference) throws IOException {
        requireNonNull(reference, "reference is null");
        byte[] bytes = staged.getOrDefault(reference.executionId(), Map.of()).get(reference.handle());
        if (bytes != null) {
            add(reference.bucket(), reference.key(), bytes);
            staged.get(reference.executionId()).remove(reference.handle());
            return;
        }
        MemoryObject published = bucket(reference.bucket()).get(reference.key());
        if (published == null || published.size() != reference.bytes()) {
            throw new IOException("the object " + ObjectName.of(reference.bucket(), reference.key())
                    + " cannot be published: it is not staged, and what was published "
                    + (published == null ? "is not there" : "has " + published.size() + " bytes")
                    + "; allowed are " + reference.bytes() + " bytes");
        }
    }

    @Override
    public synchronized void discard(RunPlace run) {
        staged.remove(requireNonNull(run, "run is null").executionId());
    }

    /** Takes over what a {@link StagedBytes} has gathered. */
    synchronized void keep(String executionId, String handle, byte[] bytes) {
        staged.computeIfAbsent(executionId, id -> new HashMap<>()).put(handle, bytes);
    }

    private NavigableMap<String, MemoryObject> bucket(String bucket) {
        requireNonNull(bucket, "bucket is null");
        return buckets.getOrDefault(bucket, new TreeMap<>());
    }

    private void add(String bucket, String key, byte[] bytes) {
        buckets.computeIfAbsent(bucket, name -> new TreeMap<>(KeyOrder::compare))
                .put(key, new MemoryObject(bucket, key, bytes, clock.instant()));
    }

    private static Optional<String> emptyName(String bucket, String key) {
        if (requireNonNull(bucket, "bucket is null").isEmpty()) {
            return Optional.of("the bucket is empty");
        }
        return requireNonNull(key, "key is null").isEmpty() ? Optional.of("the key is empty") : Optional.empty();
    }
}
