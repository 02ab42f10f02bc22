package dev.penstock.s3;

import dev.penstock.connector.RunPlace;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** Ends all uploads of a run, which may be one of another process: its keys tell which are its own. */
final class UploadSweep {

    /** An upload may survive its end while parts of it are on their way, so they are ended until none is seen. */
    private static final int ROUNDS = 4;

    private final Requests requests;
    private final ParallelRequests parallel;
    private final RunPlace run;
    private final String listedPrefix;
    private final String name;

    /** @param byPrefix whether the server can list the uploads under a prefix; else it lists all of the bucket */
    UploadSweep(Requests requests, ParallelRequests parallel, RunPlace run, boolean byPrefix) {
        this.requests = requests;
        this.parallel = parallel;
        this.run = run;
        this.listedPrefix = byPrefix ? run.keyPrefix() : "";
        this.name = "discarding the run " + ObjectName.printable(run.executionId()) + " in "
                + ObjectName.printable(run.bucket());
    }

    void run() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            List<MultipartUpload> own = ownUploads();
            if (own.isEmpty()) {
                return;
            }
            List<Callable<Void>> ends = new ArrayList<>(own.size());
            for (MultipartUpload upload : own) {
                ends.add(() -> {
                    Upload.abort(requests, run.bucket(), upload.key(), upload.uploadId());
                    return null;
                });
            }
            parallel.runAll(ends);
        }
        throw new IOException(name + " failed: uploads are there again after they were ended " + ROUNDS + " times");
    }

    private List<MultipartUpload> ownUploads() throws IOException {
        List<MultipartUpload> own = new ArrayList<>();
        String keyMarker = null;
        String uploadMarker = null;
        boolean more = true;
        while (more) {
            ListMultipartUploadsResponse page = page(keyMarker, uploadMarker);
            for (MultipartUpload upload : page.uploads()) {
                if (upload.key().startsWith(run.keyPrefix()) && KeyRules.belongsTo(run, upload.key())) {
                    own.add(upload);
                }
            }
            more = Boolean.TRUE.equals(page.isTruncated());
            boolean same = Objects.equals(keyMarker, page.nextKeyMarker())
                    && Objects.equals(uploadMarker, page.nextUploadIdMarker());
            if (more && same) {
                throw new IOException(
                        name + " failed: the server has more pages and does not say where the next begins");
            }
            keyMarker = page.nextKeyMarker();
            uploadMarker = page.nextUploadIdMarker();
        }
        return own;
    }

    /** Returns a page of uploads; one without any if there is no bucket. */
    private ListMultipartUploadsResponse page(String keyMarker, String uploadMarker) throws IOException {
        ListMultipartUploadsRequest request = ListMultipartUploadsRequest.builder()
                .bucket(run.bucket())
                .prefix(listedPrefix)
                .keyMarker(keyMarker)
                .uploadIdMarker(uploadMarker)
                .build();
        try {
            return requests.send(name, client -> client.listMultipartUploads(request));
        } catch (FileNotFoundException e) {
            return ListMultipartUploadsResponse.builder().build();
        }
    }
}
