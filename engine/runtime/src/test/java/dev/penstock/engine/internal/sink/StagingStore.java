package dev.penstock.engine.internal.sink;

import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.RunPlace;
import dev.penstock.connector.StagedObject;
import dev.penstock.connector.StagedReference;
import dev.penstock.connector.StoredObject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A store in which one can see what is staged, and whether it was ended and closed. It publishes nothing. */
final class StagingStore implements ObjectStore {

    final List<Staged> objects = new ArrayList<>();

    @Override
    public StagedObject stage(RunPlace run, String key) {
        Staged object = new Staged(run.executionId(), run.bucket(), key);
        objects.add(object);
        return object;
    }

    /** Returns the keys in the order in which the objects were begun. */
    List<String> keys() {
        return objects.stream().map(object -> object.key).toList();
    }

    /** Returns the contents in the order in which the objects were begun. */
    List<String> texts() {
        return objects.stream().map(Staged::text).toList();
    }

    @Override
    public List<StoredObject> list(String bucket, String prefix) {
        return List.of();
    }

    @Override
    public void publish(StagedReference staged) {
        throw new IllegalStateException("a sink publishes nothing");
    }

    @Override
    public void discard(RunPlace run) {
        throw new IllegalStateException("a sink discards nothing");
    }

    /** An object that was begun. */
    static final class Staged implements StagedObject {

        final String key;
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean held;
        boolean finished;
        boolean closed;
        private final String executionId;
        private final String bucket;

        Staged(String executionId, String bucket, String key) {
            this.executionId = executionId;
            this.bucket = bucket;
            this.key = key;
        }

        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            if (finished || closed) {
                throw new IllegalStateException("the object has ended");
            }
            bytes.write(source, offset, length);
            held = true;
        }

        @Override
        public void pause() {
            held = false;
        }

        @Override
        public StagedReference finish() {
            if (finished || closed) {
                throw new IllegalStateException("the object has ended");
            }
            finished = true;
            return new StagedReference(executionId, bucket, key, "handle of " + key, bytes.size());
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
