package dev.penstock.testkit;

import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.RunPlace;
import dev.penstock.connector.StagedObject;
import dev.penstock.connector.StagedReference;
import dev.penstock.connector.StoredObject;
import java.io.IOException;
import java.util.List;

/** An object store of a process that dies. Each publication of an object is a step of its own. */
final class FaultyObjectStore implements ObjectStore {

    private final ObjectStore store;
    private final Crash crash;

    FaultyObjectStore(ObjectStore store, Crash crash) {
        this.store = store;
        this.crash = crash;
    }

    @Override
    public List<StoredObject> list(String bucket, String prefix) throws IOException {
        return crash.step("list", () -> store.list(bucket, prefix));
    }

    @Override
    public StagedObject stage(RunPlace run, String key) throws IOException {
        return crash.step("stage " + key, () -> new FaultyObject(store.stage(run, key), key));
    }

    @Override
    public void sync(List<StagedReference> staged) throws IOException {
        crash.step("sync", () -> {
            store.sync(staged);
            return staged;
        });
    }

    @Override
    public void publish(StagedReference staged) throws IOException {
        crash.step("publish " + staged.key(), () -> {
            store.publish(staged);
            return staged;
        });
    }

    @Override
    public void discard(RunPlace run) throws IOException {
        crash.step("discard", () -> {
            store.discard(run);
            return run;
        });
    }

    private final class FaultyObject implements StagedObject {

        private final StagedObject object;
        private final String key;

        FaultyObject(StagedObject object, String key) {
            this.object = object;
            this.key = key;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            crash.step("write " + key, () -> {
                object.write(bytes, offset, length);
                return key;
            });
        }

        @Override
        public void pause() throws IOException {
            object.pause();
        }

        @Override
        public StagedReference finish() throws IOException {
            return crash.step("finish " + key, object::finish);
        }

        @Override
        public void close() throws IOException {
            crash.step("close " + key, () -> {
                object.close();
                return key;
            });
        }
    }
}
