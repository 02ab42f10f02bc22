package dev.penstock.engine.internal.sink;

import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.RunPlace;
import dev.penstock.connector.StagedObject;
import dev.penstock.connector.StagedReference;
import dev.penstock.connector.StoredObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A store that fails at one call, counted over the store and all its objects, or at that one and every later one. */
final class FaultyObjectStore implements ObjectStore {

    /** How it fails. */
    enum Fault {
        ONCE,
        FROM_THEN_ON,
        UNCHECKED
    }

    final StagingStore store = new StagingStore();
    private final int failingCall;
    private final Fault fault;
    private int calls;

    FaultyObjectStore(int failingCall, Fault fault) {
        this.failingCall = failingCall;
        this.fault = fault;
    }

    /** Whether there were as many calls as it takes to fail. */
    boolean hasFailed() {
        return calls >= failingCall;
    }

    @Override
    public StagedObject stage(RunPlace run, String key) throws IOException {
        call("stage");
        return new FaultyObject(store.stage(run, key));
    }

    @Override
    public List<StoredObject> list(String bucket, String prefix) {
        return store.list(bucket, prefix);
    }

    @Override
    public void publish(StagedReference staged) {
        store.publish(staged);
    }

    @Override
    public void discard(RunPlace run) {
        store.discard(run);
    }

    private void call(String name) throws IOException {
        calls++;
        String message = name + " is call " + calls;
        boolean fails = fault == Fault.FROM_THEN_ON ? calls >= failingCall : calls == failingCall;
        if (fails && fault == Fault.UNCHECKED) {
            throw new UncheckedIOException(new IOException(message));
        }
        if (fails) {
            throw new IOException(message);
        }
    }

    /** An object of which every call may be the one that fails. */
    private final class FaultyObject implements StagedObject {

        private final StagedObject object;

        FaultyObject(StagedObject object) {
            this.object = object;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            call("write");
            object.write(bytes, offset, length);
        }

        @Override
        public StagedReference finish() throws IOException {
            call("finish");
            return object.finish();
        }

        @Override
        public void close() throws IOException {
            object.close();
            call("close");
        }
    }
}
