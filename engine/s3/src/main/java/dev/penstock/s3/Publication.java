package dev.penstock.s3;

import dev.penstock.connector.StagedReference;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompletedMultipartUpload;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * Makes one upload an object, once, whatever becomes of the answers.
 *
 * <p>What the server answers is not believed: an upload that could not be completed may have been completed by an attempt
 * whose answer was lost, or by another process, and some servers call an upload completed that they do not know, if the
 * object that is there looks like it. It is the object that tells, by the token in its metadata, which no other object has,
 * and by its size.
 */
final class Publication {

    /** How often a plain answer is asked for again: somebody else may be completing the upload just now. */
    private static final int MOST_PLAIN_ATTEMPTS = 3;

    private final Requests requests;
    private final StagedReference staged;
    private final UploadHandle handle;
    private final String name;

    Publication(Requests requests, StagedReference staged) throws IOException {
        this.requests = requests;
        this.staged = staged;
        this.handle = UploadHandle.parse(staged.handle());
        this.name = "publishing " + ObjectName.of(staged.bucket(), staged.key());
    }

    void run() throws IOException {
        for (int attempt = 1; ; attempt++) {
            Answer answer = complete();
            String difference = difference(answer);
            if (difference.isEmpty()) {
                return;
            }
            if (attempt >= answer.attempts(requests.policy().attempts())) {
                throw answer.exception(difference);
            }
            requests.pause(attempt, name);
        }
    }

    private Answer complete() throws IOException {
        CompleteMultipartUploadRequest request = CompleteMultipartUploadRequest.builder()
                .bucket(staged.bucket())
                .key(staged.key())
                .uploadId(handle.uploadId())
                .multipartUpload(CompletedMultipartUpload.builder()
                        .parts(handle.completedParts())
                        .build())
                .build();
        Optional<Failure> failure = requests.sendOnce(name, client -> client.completeMultipartUpload(request));
        if (failure.isEmpty()) {
            return new Answer(Meaning.PLAIN, new IOException(name + " failed: the server says that it is done"));
        }
        IOException exception = failure.get().toException(name);
        if (failure.get().isInterrupt()) {
            throw exception;
        }
        return new Answer(meaning(failure.get()), exception);
    }

    private static Meaning meaning(Failure failure) {
        // An error in a body of status 200 comes when the server has tried for a while, whatever its code is.
        if (failure.isPassing() || failure.statusCode() < 300) {
            return Meaning.UNKNOWN;
        }
        boolean missing = failure.statusCode() == 404 || failure.errorCode().equals("NoSuchUpload");
        return missing && !failure.errorCode().equals("NoSuchBucket") ? Meaning.PLAIN : Meaning.REFUSED;
    }

    /** Returns how the object that is there differs from the one that was staged; empty if it does not. */
    private String difference(Answer answer) throws IOException {
        HeadObjectRequest request = HeadObjectRequest.builder()
                .bucket(staged.bucket())
                .key(staged.key())
                .build();
        HeadObjectResponse found;
        try {
            found = requests.send("looking for what is published", client -> client.headObject(request));
        } catch (S3RequestException e) {
            if (e.statusCode() == 404) {
                return "the object is not there";
            }
            throw answer.exception("it is not known whether the object is there, as " + e.getMessage());
        }
        if (found.contentLength() == null || found.contentLength() != staged.bytes()) {
            return "what is there has %d bytes; allowed are %d bytes".formatted(found.contentLength(), staged.bytes());
        }
        boolean own = handle.token().equals(found.metadata().get(Upload.RUN_METADATA));
        return own ? "" : "what is there is another object of the same size";
    }

    /** What the answer to a completion says of the upload. */
    private enum Meaning {
        /** It is completed, or nobody knows it any more. */
        PLAIN,
        /** Nothing. */
        UNKNOWN,
        /** It will never be completed. */
        REFUSED
    }

    private record Answer(Meaning meaning, IOException words) {

        int attempts(int most) {
            return switch (meaning) {
                case PLAIN -> Math.min(MOST_PLAIN_ATTEMPTS, most);
                case UNKNOWN -> most;
                case REFUSED -> 1;
            };
        }

        IOException exception(String difference) {
            return new IOException(words.getMessage() + "; " + difference, words);
        }
    }
}
