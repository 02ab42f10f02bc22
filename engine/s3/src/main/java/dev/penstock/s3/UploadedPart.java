package dev.penstock.s3;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.Base64;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * A part that the server has.
 *
 * @param etag what the server calls it
 * @param crc32 the checksum of its bytes
 */
record UploadedPart(String etag, int crc32) {

    UploadedPart {
        requireNonNull(etag, "etag is null");
    }

    /** Returns a checksum as requests carry it. */
    static String base64(int crc32) {
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(Integer.BYTES).putInt(crc32).array());
    }

    /** @param number which part of its object, from 1 */
    CompletedPart completed(int number) {
        return CompletedPart.builder()
                .partNumber(number)
                .eTag(etag)
                .checksumCRC32(base64(crc32))
                .build();
    }
}
