package dev.penstock.s3;

import java.net.URI;
import java.time.Duration;

/** An S3-compatible server that others have written, for one test class; it keeps its buckets in memory or in a folder. */
interface Server {

    /** Does not wait: a test has seconds. */
    RetryPolicy QUICK = new RetryPolicy(4, Duration.ofMillis(2), Duration.ofMillis(10));

    /** Starts a server that lets everybody in: the one that the build asks for. */
    static Server start() throws Exception {
        return System.getProperty("server", "s3proxy").equals("s3mock") ? S3MockServer.start() : S3ProxyServer.start();
    }

    URI endpoint();

    void stop() throws Exception;

    /** Returns a store that creates its buckets. */
    default S3ObjectStore store() {
        return builder().createBuckets(true).build();
    }

    default S3ObjectStoreBuilder builder() {
        return S3ObjectStore.builder().endpoint(endpoint()).anonymous().retries(QUICK);
    }
}
