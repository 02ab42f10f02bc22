package dev.penstock.connector;

import java.io.IOException;
import java.util.List;

/**
 * Buckets of objects, as S3 has them: a key is a string, a prefix is the beginning of a string.
 *
 * <p>What is written is staged where no reader looks and shows only when it is published. Used by several threads.
 */
public interface ObjectStore {

    /**
     * Returns the objects whose key begins with a prefix, in the order of their keys. Staged objects are not among them.
     *
     * @throws java.io.FileNotFoundException if there is no such bucket
     */
    List<StoredObject> list(String bucket, String prefix) throws IOException;

    /**
     * Begins to write an object that nobody sees. A bucket that is not there is created when the object is published.
     *
     * @param run whose object it is: {@link #discard} ends all that a run has staged
     * @param key the whole key; it begins with the key prefix of the run's place
     * @throws InvalidKeyException if the store cannot hold an object of this name
     */
    StagedObject stage(RunPlace run, String key) throws IOException;

    /**
     * Makes staged objects survive the loss of power. Called before they are written down at the commit point; a store
     * whose objects are durable when {@link StagedObject#finish} returns has nothing to do.
     *
     * @throws IOException if that is not certain; it is not tried again then
     */
    default void sync(List<StagedReference> staged) throws IOException {}

    /**
     * Makes a staged object visible, whole and at once, in place of any of the same key. Idempotent: an object that was
     * published before, and is still there as it was staged, is success.
     */
    void publish(StagedReference staged) throws IOException;

    /** Does what {@link #publish} does for each of some objects, and returns when that survives the loss of power. */
    default void publishAll(List<StagedReference> staged) throws IOException {
        for (StagedReference object : staged) {
            publish(object);
        }
    }

    /**
     * Forgets what a run has staged and not published, and what it needed for it; also of a run of a process that is
     * dead. Idempotent.
     */
    void discard(RunPlace run) throws IOException;
}
