package dev.penstock.s3;

import static java.util.Objects.requireNonNull;

/**
 * Keys that requests are signed with. They show in no message.
 *
 * @param accessKeyId which key
 * @param secretAccessKey what belongs to it
 * @param sessionToken what belongs to temporary keys; empty for lasting ones
 */
public record S3Credentials(String accessKeyId, String secretAccessKey, String sessionToken) {

    public S3Credentials {
        requireNonNull(accessKeyId, "accessKeyId is null");
        requireNonNull(secretAccessKey, "secretAccessKey is null");
        requireNonNull(sessionToken, "sessionToken is null");
        if (accessKeyId.isEmpty()) {
            throw new IllegalArgumentException("accessKeyId is empty; the least is one character");
        }
        if (secretAccessKey.isEmpty()) {
            throw new IllegalArgumentException("secretAccessKey is empty; the least is one character");
        }
    }

    /** Creates lasting keys. */
    public S3Credentials(String accessKeyId, String secretAccessKey) {
        this(accessKeyId, secretAccessKey, "");
    }

    /** Tells which key it is, and no secret. */
    @Override
    public String toString() {
        return "S3Credentials[accessKeyId=" + accessKeyId + "]";
    }
}
