package dev.penstock.s3;

import dev.penstock.connector.RandomAccessBytes;
import dev.penstock.connector.RandomAccessObject;
import dev.penstock.connector.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * One version of an object, as it was listed. When another has taken its place, reading it is an error and never a
 * mixture of both.
 *
 * @param etag which version it is; empty if the server did not say
 */
record RemoteObject(Requests requests, String bucket, String key, long size, Instant lastModified, String etag)
        implements StoredObject, RandomAccessObject {

    private static final int PARTIAL_CONTENT = 206;

    @Override
    public String name() {
        return ObjectName.of(bucket, key);
    }

    @Override
    public InputStream open() throws IOException {
        return new ResumingStream(this, 0, size);
    }

    @Override
    public RandomAccessBytes openRandomAccess() {
        return new RangedBytes(this);
    }

    /**
     * Opens the bytes from a position up to an end; an empty range only of an empty object.
     *
     * @param end the position behind the last byte
     */
    ResponseInputStream<GetObjectResponse> open(long position, long end) throws IOException {
        GetObjectRequest.Builder request =
                GetObjectRequest.builder().bucket(bucket).key(key);
        boolean whole = position == 0 && end == size;
        if (!etag.isEmpty()) {
            request.ifMatch(etag);
        }
        if (!whole) {
            request.range("bytes=" + position + "-" + (end - 1));
        }
        GetObjectRequest built = request.build();
        ResponseInputStream<GetObjectResponse> stream;
        try {
            stream = requests.send("reading " + name(), client -> client.getObject(built));
        } catch (S3RequestException e) {
            throw e.statusCode() == 412 ? changed(e) : e;
        }
        boolean right = false;
        try {
            requireRange(stream.response(), whole, position, end);
            right = true;
        } finally {
            if (!right) {
                stream.abort();
            }
        }
        return stream;
    }

    private void requireRange(GetObjectResponse response, boolean whole, long position, long end) throws IOException {
        if (!etag.isEmpty() && response.eTag() != null && !etag.equals(response.eTag())) {
            throw changed(null);
        }
        if (response.contentLength() != null && response.contentLength() != end - position) {
            throw new IOException("reading %s failed: the server sends %d bytes; allowed are %d, from byte %d on"
                    .formatted(name(), response.contentLength(), end - position, position));
        }
        String range = String.valueOf(response.contentRange());
        boolean partial = response.sdkHttpResponse().statusCode() == PARTIAL_CONTENT
                && range.startsWith("bytes " + position + "-" + (end - 1));
        if (!whole && !partial) {
            throw new IOException("reading %s failed: the server sends the range '%s'; allowed is from byte %d to %d"
                    .formatted(name(), ObjectName.printable(range), position, end - 1));
        }
    }

    private IOException changed(Exception cause) {
        return new IOException(
                "reading " + name() + " failed: the object was replaced after it was listed, with the ETag "
                        + ObjectName.printable(etag),
                cause);
    }
}
