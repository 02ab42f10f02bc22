package dev.penstock.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What a reader sees who knows nothing of Penstock: the plain client on the same server. */
final class Raw implements AutoCloseable {

    private final S3Client client;

    Raw(URI endpoint) {
        this.client = new ClientSettings(
                        Optional.of("us-east-1"),
                        Optional.of(endpoint),
                        true,
                        AnonymousCredentialsProvider.create(),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30))
                .open();
    }

    void createBucket(String bucket) {
        client.createBucket(request -> request.bucket(bucket));
    }

    void put(String bucket, String key, byte[] bytes) {
        client.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(bytes));
    }

    void put(String bucket, String key, String text) {
        put(bucket, key, text.getBytes(UTF_8));
    }

    void delete(String bucket, String key) {
        client.deleteObject(request -> request.bucket(bucket).key(key));
    }

    byte[] get(String bucket, String key) {
        return client.getObjectAsBytes(request -> request.bucket(bucket).key(key))
                .asByteArray();
    }

    Map<String, String> metadata(String bucket, String key) {
        return client.headObject(request -> request.bucket(bucket).key(key)).metadata();
    }

    /** Begins an upload of somebody else. */
    String beginUpload(String bucket, String key) {
        return client.createMultipartUpload(request -> request.bucket(bucket).key(key))
                .uploadId();
    }

    /** Returns the keys of a bucket; none if there is no such bucket. */
    List<String> keys(String bucket) {
        try {
            return client.listObjectsV2(request -> request.bucket(bucket)).contents().stream()
                    .map(S3Object::key)
                    .sorted()
                    .toList();
        } catch (NoSuchBucketException e) {
            return List.of();
        }
    }

    /** Returns the keys of the uploads that are neither completed nor ended; none if there is no such bucket. */
    List<String> uploads(String bucket) {
        try {
            List<String> keys = new ArrayList<>();
            for (MultipartUpload upload : client.listMultipartUploads(request -> request.bucket(bucket))
                    .uploads()) {
                keys.add(upload.key());
            }
            keys.sort(null);
            return keys;
        } catch (NoSuchBucketException e) {
            return List.of();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
