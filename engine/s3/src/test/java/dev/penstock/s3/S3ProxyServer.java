package dev.penstock.s3;

import java.net.URI;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;

/** S3Proxy, with its buckets in memory. */
record S3ProxyServer(S3Proxy proxy) implements Server {

    static S3ProxyServer start() throws Exception {
        return start(new Properties(), "none");
    }

    /** Starts a server that lets in who signs with a key and its secret. */
    static S3ProxyServer start(String key, String secret) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("s3proxy.identity", key);
        properties.setProperty("s3proxy.credential", secret);
        return start(properties, "aws-v4");
    }

    private static S3ProxyServer start(Properties properties, String authorization) throws Exception {
        properties.setProperty("s3proxy.endpoint", "http://127.0.0.1:0");
        properties.setProperty("s3proxy.authorization", authorization);
        properties.setProperty("jclouds.provider", "transient-nio2");
        S3Proxy proxy = S3Proxy.Builder.fromProperties(properties)
                .blobStore(BlobStores.create("transient-nio2", properties))
                .build();
        proxy.start();
        return new S3ProxyServer(proxy);
    }

    @Override
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }

    @Override
    public void stop() throws Exception {
        proxy.stop();
    }
}
