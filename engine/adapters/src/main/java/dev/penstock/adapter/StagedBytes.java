package dev.penstock.adapter;

import dev.penstock.connector.StagedObject;
import dev.penstock.connector.StagedReference;
import java.io.ByteArrayOutputStream;
import java.util.Objects;

/** An object that is being gathered in memory. Used by one thread at a time. */
final class StagedBytes implements StagedObject {

    private final MemoryObjectStore store;
    private final String executionId;
    private final String bucket;
    private final String key;
    private final String handle;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean ended;

    StagedBytes(MemoryObjectStore store, String executionId, String bucket, String key, String handle) {
        this.store = store;
        this.executionId = executionId;
        this.bucket = bucket;
        this.key = key;
        this.handle = handle;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        requireOpen();
        Objects.checkFromIndexSize(offset, length, source.length);
        bytes.write(source, offset, length);
    }

    @Override
    public StagedReference finish() {
        requireOpen();
        ended = true;
        store.keep(executionId, handle, bytes.toByteArray());
        return new StagedReference(executionId, bucket, key, handle, bytes.size());
    }

    @Override
    public void close() {
        ended = true;
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException("the object " + ObjectName.of(bucket, key) + " is finished or closed");
        }
    }
}
