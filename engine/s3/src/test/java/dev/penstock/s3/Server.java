package dev.penstock.s3;

import java.net.URI;
import java.time.Duration;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;

/** An S3-compatible server that others have written, for one test class; it keeps its buckets in memory. */
final class Server {

    /** Does not wait: a test has seconds. */
    static final RetryPolicy QUICK = new RetryPolicy(4, Duration.ofMillis(2), Duration.ofMillis(10));

    private final S3Proxy proxy;

    private Server(S3Proxy proxy) {
        this.proxy = proxy;
    }

    /** Starts a server that lets everybody in. */
    static Server start() throws Exception {
        return start(new Properties(), "none");
    }

    /** Starts a server that lets in who signs with a key and its secret. */
    static Server start(String key, String secret) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("s3proxy.identity", key);
        properties.setProperty("s3proxy.credential", secret);
        return start(properties, "aws-v4");
    }

    private static Server start(Properties properties, String authorization) throws Exception {
        properties.setProperty("s3proxy.endpoint", "http://127.0.0.1:0");
        properties.setProperty("s3proxy.authorization", authorization);
        properties.setProperty("jclouds.provider", "transient-nio2");
        S3Proxy proxy = S3Proxy.Builder.fromProperties(properties)
                .blobStore(BlobStores.create("transient-nio2", properties))
                .build();
        proxy.start();
        return new Server(proxy);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }

    /** Returns a store that creates its buckets. */
    S3ObjectStore store() {
        return builder().createBuckets(true).build();
    }

    S3ObjectStoreBuilder builder() {
        return S3ObjectStore.builder().endpoint(endpoint()).anonymous().retries(QUICK);
    }

    void stop() throws Exception {
        proxy.stop();
    }
}
