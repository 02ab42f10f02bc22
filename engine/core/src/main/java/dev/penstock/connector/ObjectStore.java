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
     * @param executionId whose object it is: {@link #discard} ends all that a run has staged
     * @throws InvalidKeyException if the store cannot hold an object of this name
     */
    StagedObject stage(String executionId, String bucket, String key) throws IOException;

    /**
     * Makes a staged object visible, whole and at once, in place of any of the same key. Idempotent: an object that was
     * published before, and is still there as it was staged, is success.
     */
    void publish(StagedReference staged) throws IOException;

    /** Forgets what a run has staged and not published, and what it needed for it. Idempotent. */
    void discard(String executionId) throws IOException;
}
