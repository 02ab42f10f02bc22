package dev.penstock.s3;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.RunPlace;
import dev.penstock.connector.StagedObject;
import dev.penstock.connector.StagedReference;
import dev.penstock.connector.StoredObject;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Buckets on Amazon S3, or on a server that speaks its protocol.
 *
 * <p>An object is staged as a multipart upload, which nobody sees: parts go to the server while the run goes on. Publishing
 * completes the upload, so that at any instant the object is there whole or not at all; several objects are several
 * instants. Every object carries a token of its own in the metadata {@code x-amz-meta-penstock-run}, by which a publication
 * of unknown outcome is told from another object of the same key.
 *
 * <p>Keys are any text of up to 1,024 bytes without the parts {@code .} and {@code ..}. Buckets are not created unless the
 * builder says so: {@link #stage} and {@link #list} fail with a {@link FileNotFoundException} where there is none. Requests
 * that fail for a passing reason are repeated, after pauses of random length; what the server refused is a
 * {@link S3RequestException}.
 *
 * <p>Used by several threads. {@link #close()} ends the connections.
 */
public final class S3ObjectStore implements ObjectStore, Closeable {

    private static final int TOKEN_BYTES = 16;

    private final S3Client client;
    private final StoreSettings settings;
    private final Requests requests;
    private final ParallelRequests parallel;
    private final BufferBudget budget;
    private final SecureRandom random = new SecureRandom();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param client closed with the store */
    S3ObjectStore(S3Client client, StoreSettings settings) {
        this.client = client;
        this.settings = settings;
        this.requests = new Requests(client, settings.retries(), random, closed);
        this.parallel = new ParallelRequests(settings.partsInFlight());
        this.budget = new BufferBudget(settings.bufferBytes());
    }

    /** Begins to describe a store. */
    public static S3ObjectStoreBuilder builder() {
        return new S3ObjectStoreBuilder();
    }

    /** Opens the buckets of Amazon S3: region and credentials are those that the SDK finds in the environment. */
    public static S3ObjectStore onAmazon() {
        return builder().build();
    }

    /**
     * Opens the buckets of another server, in path style and the region us-east-1, with the credentials that the SDK finds
     * in the environment.
     *
     * @param endpoint the server, such as {@code http://localhost:9000}
     */
    public static S3ObjectStore atEndpoint(URI endpoint) {
        return builder().endpoint(endpoint).build();
    }

    @Override
    public List<StoredObject> list(String bucket, String prefix) throws IOException {
        requireNonNull(bucket, "bucket is null");
        requireNonNull(prefix, "prefix is null");
        Optional<String> problem = KeyRules.bucketProblem(bucket);
        if (problem.isPresent()) {
            throw new FileNotFoundException(
                    "there is no bucket " + ObjectName.printable(bucket) + ": " + problem.get());
        }
        return new ObjectListing(requests, bucket, prefix).read();
    }

    /**
     * {@inheritDoc}
     *
     * @throws FileNotFoundException if there is no such bucket and none is to be created
     * @throws IllegalArgumentException if no part of the key is or begins with the execution id: nobody could discard it
     */
    @Override
    public StagedObject stage(RunPlace run, String key) throws IOException {
        requireNonNull(run, "run is null");
        requireNonNull(key, "key is null");
        KeyRules.check(run.bucket(), key);
        if (!key.startsWith(run.keyPrefix()) || !KeyRules.belongsTo(run, key)) {
            throw new IllegalArgumentException(
                    "key is %s; allowed is one that begins with %s and has a part that is %s or begins with it and a hyphen"
                            .formatted(
                                    ObjectName.printable(key),
                                    ObjectName.printable(run.keyPrefix()),
                                    ObjectName.printable(run.executionId())));
        }
        String token = newToken(run);
        Upload upload;
        try {
            upload = Upload.begin(requests, run, key, token);
        } catch (FileNotFoundException e) {
            if (!settings.createBuckets()) {
                throw e;
            }
            new BucketCreation(requests, client.serviceClientConfiguration().region()).create(run.bucket());
            upload = Upload.begin(requests, run, key, token);
        }
        return new MultipartObject(upload, settings, budget, parallel);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Success is told only when the server says that the upload of the reference was completed, or when the object that
     * is there has the token and the size of the staged one.
     */
    @Override
    public void publish(StagedReference staged) throws IOException {
        requireNonNull(staged, "staged is null");
        KeyRules.check(staged.bucket(), staged.key());
        new Publication(requests, staged).run();
    }

    /**
     * {@inheritDoc}
     *
     * <p>A few objects are published at a time, as many as parts are sent at a time; not all show at the same instant.
     */
    @Override
    public void publishAll(List<StagedReference> staged) throws IOException {
        List<Callable<Void>> publications = new ArrayList<>(staged.size());
        for (StagedReference object : staged) {
            publications.add(() -> {
                publish(object);
                return null;
            });
        }
        parallel.runAll(publications);
    }

    /**
     * {@inheritDoc}
     *
     * <p>All uploads are ended whose keys begin with the key prefix of the run and have its execution id, whoever began
     * them. A bucket that is not there has none.
     */
    @Override
    public void discard(RunPlace run) throws IOException {
        requireNonNull(run, "run is null");
        if (run.executionId().isEmpty()) {
            throw new IllegalArgumentException("executionId is empty; the least is one character");
        }
        if (KeyRules.bucketProblem(run.bucket()).isEmpty()) {
            new UploadSweep(requests, parallel, run, settings.listUploadsByPrefix()).run();
        }
    }

    /** Ends the connections. What is staged and not finished fails. Idempotent. */
    @Override
    public void close() {
        closed.countDown();
        parallel.close();
        client.close();
    }

    BufferBudget budget() {
        return budget;
    }

    private String newToken(RunPlace run) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return UploadHandle.encoded(run.executionId()) + "/" + HexFormat.of().formatHex(bytes);
    }
}
