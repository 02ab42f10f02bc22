package dev.penstock.adapter;

import dev.penstock.connector.RandomAccessBytes;
import dev.penstock.connector.RandomAccessObject;
import dev.penstock.connector.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;

/** An object that is an array of bytes, which nobody writes to any more. */
final class MemoryObject implements StoredObject, RandomAccessObject {

    private final String bucket;
    private final String key;
    private final byte[] bytes;
    private final Instant lastModified;

    MemoryObject(String bucket, String key, byte[] bytes, Instant lastModified) {
        this.bucket = bucket;
        this.key = key;
        this.bytes = bytes;
        this.lastModified = lastModified;
    }

    @Override
    public String name() {
        return ObjectName.of(bucket, key);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public Instant lastModified() {
        return lastModified;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public RandomAccessBytes openRandomAccess() {
        return new MemoryBytes(bytes);
    }

    /** Returns a copy of the bytes. */
    byte[] copy() {
        return bytes.clone();
    }
}
