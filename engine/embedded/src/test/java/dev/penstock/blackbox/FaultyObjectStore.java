package dev.penstock.blackbox;

import dev.penstock.adapter.MemoryObjectStore;
import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.RunPlace;
import dev.penstock.connector.StagedObject;
import dev.penstock.connector.StagedReference;
import dev.penstock.connector.StoredObject;
import java.io.IOException;
import java.util.List;

/** A store in memory of which one call that writes fails, counted from 1. */
final class FaultyObjectStore implements ObjectStore {

    final MemoryObjectStore memory = new MemoryObjectStore();
    private final int failingCall;
    private int calls;
    private boolean failed;
    private boolean healed;

    FaultyObjectStore(int failingCall) {
        this.failingCall = failingCall;
    }

    /** Makes no further call fail, and returns whether one has failed. */
    boolean heal() {
        healed = true;
        return failed;
    }

    @Override
    public List<StoredObject> list(String bucket, String prefix) throws IOException {
        return memory.list(bucket, prefix);
    }

    @Override
    public StagedObject stage(RunPlace run, String key) throws IOException {
        call("stage");
        StagedObject staged = memory.stage(run, key);
        return new StagedObject() {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                call("write");
                staged.write(bytes, offset, length);
            }

            @Override
            public StagedReference finish() throws IOException {
                call("finish");
                return staged.finish();
            }

            @Override
            public void close() throws IOException {
                staged.close();
            }
        };
    }

    @Override
    public void publish(StagedReference staged) throws IOException {
        call("publish");
        memory.publish(staged);
    }

    @Override
    public void discard(RunPlace run) throws IOException {
        call("discard");
        memory.discard(run);
    }

    private void call(String name) throws IOException {
        calls++;
        if (calls == failingCall && !healed) {
            failed = true;
            throw new IOException("call " + calls + ", " + name + ", fails");
        }
    }
}
