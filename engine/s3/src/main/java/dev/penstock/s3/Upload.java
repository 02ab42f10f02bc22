package dev.penstock.s3;

import dev.penstock.connector.RunPlace;
import dev.penstock.connector.StagedReference;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** A multipart upload at the server. Used by several threads. */
final class Upload {

    /** The metadata that tells whose object it is: {@code x-amz-meta-penstock-run}. */
    static final String RUN_METADATA = "penstock-run";

    private static final String BYTES = "application/octet-stream";

    private final Requests requests;
    private final RunPlace run;
    private final String key;
    private final String token;
    private final String uploadId;
    private final AtomicBoolean givenUp = new AtomicBoolean();

    private Upload(Requests requests, RunPlace run, String key, String token, String uploadId) {
        this.requests = requests.asLongAs(() -> !givenUp.get());
        this.run = run;
        this.key = key;
        this.token = token;
        this.uploadId = uploadId;
    }

    /**
     * Begins an upload. When the answer is lost and the request repeated, an upload may be left that nobody uses; the key
     * tells whose it is, and it goes when the run is discarded.
     *
     * @param token what no other object has in its metadata
     */
    static Upload begin(Requests requests, RunPlace run, String key, String token) throws IOException {
        CreateMultipartUploadRequest request = CreateMultipartUploadRequest.builder()
                .bucket(run.bucket())
                .key(key)
                .checksumAlgorithm(ChecksumAlgorithm.CRC32)
                .contentType(BYTES)
                .metadata(Map.of(RUN_METADATA, token))
                .build();
        String name = "staging " + ObjectName.of(run.bucket(), key);
        String uploadId = requests.send(name, client -> client.createMultipartUpload(request))
                .uploadId();
        if (uploadId == null || uploadId.isEmpty()) {
            throw new IOException(name + " failed: the server does not say how the upload is called");
        }
        return new Upload(requests, run, key, token, uploadId);
    }

    String name() {
        return ObjectName.of(run.bucket(), key);
    }

    /** Sends a part, and forgets its bytes whatever comes of it. */
    UploadedPart send(int number, PartBuffer buffer) throws IOException {
        try {
            if (givenUp.get()) {
                throw new IOException("the object " + name() + " is given up");
            }
            UploadPartRequest request = UploadPartRequest.builder()
                    .bucket(run.bucket())
                    .key(key)
                    .uploadId(uploadId)
                    .partNumber(number)
                    .contentLength((long) buffer.bytes())
                    .checksumCRC32(UploadedPart.base64(buffer.checksum()))
                    .build();
            RequestBody body = RequestBody.fromContentProvider(buffer::open, buffer.bytes(), BYTES);
            String name = "sending part " + number + " of " + name();
            UploadPartResponse answer = requests.send(name, client -> client.uploadPart(request, body));
            if (answer.eTag() == null) {
                throw new IOException(name + " failed: the server does not say how the part is called");
            }
            return new UploadedPart(answer.eTag(), buffer.checksum());
        } finally {
            buffer.release();
        }
    }

    StagedReference reference(List<UploadedPart> parts, long bytes) {
        String handle = new UploadHandle(token, uploadId, parts).text();
        return new StagedReference(run.executionId(), run.bucket(), key, handle, bytes);
    }

    /** Lets parts that fail not be sent again. */
    void giveUp() {
        givenUp.set(true);
    }

    void abort() throws IOException {
        abort(requests.asLongAs(() -> true), run.bucket(), key, uploadId);
    }

    /** Ends an upload and forgets its parts. Idempotent. */
    static void abort(Requests requests, String bucket, String key, String uploadId) throws IOException {
        AbortMultipartUploadRequest request = AbortMultipartUploadRequest.builder()
                .bucket(bucket)
                .key(key)
                .uploadId(uploadId)
                .build();
        try {
            requests.send("giving up " + ObjectName.of(bucket, key), client -> client.abortMultipartUpload(request));
        } catch (S3RequestException e) {
            // Somebody else was quicker, or an earlier attempt had its effect.
            if (e.statusCode() != 404) {
                throw e;
            }
        }
    }
}
