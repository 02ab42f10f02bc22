package dev.penstock.s3;

import dev.penstock.connector.StoredObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The objects of a bucket under a prefix, page by page. */
final class ObjectListing {

    private final Requests requests;
    private final String bucket;
    private final String prefix;

    ObjectListing(Requests requests, String bucket, String prefix) {
        this.requests = requests;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    List<StoredObject> read() throws IOException {
        List<StoredObject> found = new ArrayList<>();
        String name = "listing " + ObjectName.of(bucket, prefix);
        String token = null;
        boolean more = true;
        while (more) {
            ListObjectsV2Request request = ListObjectsV2Request.builder()
                    .bucket(bucket)
                    .prefix(prefix)
                    .continuationToken(token)
                    .build();
            ListObjectsV2Response page = requests.send(name, client -> client.listObjectsV2(request));
            for (S3Object object : page.contents()) {
                add(object, found);
            }
            String next = page.nextContinuationToken();
            more = Boolean.TRUE.equals(page.isTruncated());
            if (more && (next == null || next.equals(token))) {
                throw new IOException(
                        name + " failed: the server has more pages and does not say where the next begins");
            }
            token = next;
        }
        // Directory buckets and some other servers list in an order of their own.
        found.sort((left, right) -> KeyOrder.compare(left.key(), right.key()));
        return List.copyOf(found);
    }

    /** Adds an object, but for the empty ones that consoles make to show a folder. */
    private void add(S3Object object, List<StoredObject> found) throws IOException {
        if (object.key() == null || object.size() == null || object.lastModified() == null) {
            throw new IOException("listing %s failed: the server does not tell key, size and time of every object"
                    .formatted(ObjectName.of(bucket, prefix)));
        }
        boolean placeholder = object.size() == 0 && object.key().endsWith("/");
        if (!placeholder && object.key().startsWith(prefix)) {
            String etag = object.eTag() == null ? "" : object.eTag();
            found.add(new RemoteObject(requests, bucket, object.key(), object.size(), object.lastModified(), etag));
        }
    }
}
