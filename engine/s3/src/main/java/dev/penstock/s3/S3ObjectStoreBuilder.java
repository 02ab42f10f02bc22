package dev.penstock.s3;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/**
 * Says which server a store is on and how it works. Every option has a default; used by one thread.
 *
 * <pre>{@code
 * S3ObjectStore store = S3ObjectStore.builder()
 *         .endpoint(URI.create("http://localhost:9000"))
 *         .credentials(new S3Credentials("key", "secret"))
 *         .build();
 * }</pre>
 */
public final class S3ObjectStoreBuilder {

    private static final String ENDPOINT_REGION = "us-east-1";
    private static final long USUAL_BUFFER_BYTES = 128L << 20;

    private Optional<String> region = Optional.empty();
    private Optional<URI> endpoint = Optional.empty();
    private Optional<Boolean> pathStyle = Optional.empty();
    private Supplier<AwsCredentialsProvider> credentials =
            () -> DefaultCredentialsProvider.builder().build();
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration idleTimeout = Duration.ofSeconds(60);
    private Duration requestTimeout = Duration.ofMinutes(10);
    private int partBytes = 8 << 20;
    private int partsInFlight = 4;
    private long bufferBytes = Math.min(USUAL_BUFFER_BYTES, Runtime.getRuntime().maxMemory() / 4);
    private Path spillFolder = Path.of(System.getProperty("java.io.tmpdir"));
    private boolean createBuckets;
    private Optional<Boolean> listUploadsByPrefix = Optional.empty();
    private RetryPolicy retries = RetryPolicy.USUAL;

    S3ObjectStoreBuilder() {}

    /** Sets the region, such as {@code eu-central-1}. Default: us-east-1 with an endpoint, else what the environment says. */
    public S3ObjectStoreBuilder region(String name) {
        requireNonNull(name, "name is null");
        if (name.isBlank()) {
            throw new IllegalArgumentException("region is blank; allowed is a name such as eu-central-1");
        }
        region = Optional.of(name);
        return this;
    }

    /** Sets the server, such as {@code http://localhost:9000}. Default: Amazon's of the region. */
    public S3ObjectStoreBuilder endpoint(URI server) {
        requireNonNull(server, "server is null");
        boolean web = "http".equalsIgnoreCase(server.getScheme()) || "https".equalsIgnoreCase(server.getScheme());
        if (!web || server.getHost() == null || server.getRawUserInfo() != null) {
            // A user and password in an address are secrets, and messages are read by many.
            String shown = server.getRawUserInfo() == null ? server.toString() : "one with a user in it";
            throw new IllegalArgumentException(
                    "endpoint is %s; allowed is an address such as https://host:port".formatted(shown));
        }
        endpoint = Optional.of(server);
        return this;
    }

    /**
     * Sets whether the bucket is in the path of a request, {@code host/bucket/key}, rather than in the name of the host.
     * Default: with an endpoint.
     */
    public S3ObjectStoreBuilder pathStyle(boolean bucketInPath) {
        pathStyle = Optional.of(bucketInPath);
        return this;
    }

    /**
     * Signs requests with these keys. Default: those that the SDK finds, in system properties, environment, web identity,
     * profile, container or instance.
     */
    public S3ObjectStoreBuilder credentials(S3Credentials keys) {
        requireNonNull(keys, "keys is null");
        return credentials(() -> keys);
    }

    /** Signs each request with the keys that are given for it. Called by several threads. */
    public S3ObjectStoreBuilder credentials(Supplier<S3Credentials> keys) {
        requireNonNull(keys, "keys is null");
        credentials = () -> () -> signing(requireNonNull(keys.get(), "keys.get() is null"));
        return this;
    }

    /** Signs nothing, for servers and buckets that are open to all. */
    public S3ObjectStoreBuilder anonymous() {
        credentials = AnonymousCredentialsProvider::create;
        return this;
    }

    /** Sets how long a connection may take to come about. Default: 10 seconds. */
    public S3ObjectStoreBuilder connectTimeout(Duration longest) {
        connectTimeout = requireNonNull(longest, "longest is null");
        return this;
    }

    /** Sets how long a connection may bring nothing before it counts as broken. Default: 60 seconds. */
    public S3ObjectStoreBuilder idleTimeout(Duration longest) {
        idleTimeout = requireNonNull(longest, "longest is null");
        return this;
    }

    /** Sets how long one attempt of a request may take until its answer begins. Default: 10 minutes. */
    public S3ObjectStoreBuilder requestTimeout(Duration longest) {
        requestTimeout = requireNonNull(longest, "longest is null");
        return this;
    }

    /** Sets how often a request is tried, from 1 to 100, with pauses of up to 10 seconds between. Default: 6. */
    public S3ObjectStoreBuilder attempts(int most) {
        retries = retries.withAttempts(most);
        return this;
    }

    /**
     * Sets the size of a part of an object, from 5 MiB to 1 GiB. Default: 8 MiB. An object has at most 10,000 parts, so it
     * has at most 78 GiB with the default.
     */
    public S3ObjectStoreBuilder partBytes(int bytes) {
        partBytes = bytes;
        return this;
    }

    /** Sets how many parts are sent at a time, of all objects of the store, from 1 to 64. Default: 4. */
    public S3ObjectStoreBuilder partsInFlight(int most) {
        partsInFlight = most;
        return this;
    }

    /**
     * Sets how many bytes that are not sent yet may be in memory, of all objects of the store; what is more goes to
     * temporary files. Default: 128 MiB, but no more than a quarter of the heap.
     */
    public S3ObjectStoreBuilder bufferBytes(long most) {
        bufferBytes = most;
        return this;
    }

    /** Sets the folder for temporary files. Default: that of the system. */
    public S3ObjectStoreBuilder spillFolder(Path folder) {
        spillFolder = requireNonNull(folder, "folder is null");
        return this;
    }

    /** Sets whether a missing bucket is created when an object is staged in it. Default: it is not. */
    public S3ObjectStoreBuilder createBuckets(boolean create) {
        createBuckets = create;
        return this;
    }

    /**
     * Sets whether the server is asked for the uploads under a prefix, rather than for all of a bucket, when a run is
     * discarded. Default: without an endpoint, as MinIO knows no prefixes here but whole keys.
     */
    public S3ObjectStoreBuilder listUploadsByPrefix(boolean byPrefix) {
        listUploadsByPrefix = Optional.of(byPrefix);
        return this;
    }

    /**
     * Makes the store. No request is sent yet, but for those that find the region if none is given.
     *
     * @throws IllegalArgumentException if an option is out of its range
     * @throws IllegalStateException if there is no region
     */
    public S3ObjectStore build() {
        StoreSettings settings = new StoreSettings(
                partBytes,
                partsInFlight,
                bufferBytes,
                spillFolder,
                createBuckets,
                listUploadsByPrefix.orElse(endpoint.isEmpty()),
                retries);
        Optional<String> chosen = region.isPresent() ? region : endpoint.map(server -> ENDPOINT_REGION);
        ClientSettings client = new ClientSettings(
                chosen,
                endpoint,
                pathStyle.orElse(endpoint.isPresent()),
                credentials.get(),
                connectTimeout,
                idleTimeout,
                requestTimeout);
        return new S3ObjectStore(client.open(), settings);
    }

    /** Sets how long pauses between attempts are. */
    S3ObjectStoreBuilder retries(RetryPolicy policy) {
        retries = policy;
        return this;
    }

    private static AwsCredentials signing(S3Credentials keys) {
        return keys.sessionToken().isEmpty()
                ? AwsBasicCredentials.create(keys.accessKeyId(), keys.secretAccessKey())
                : AwsSessionCredentials.create(keys.accessKeyId(), keys.secretAccessKey(), keys.sessionToken());
    }
}
