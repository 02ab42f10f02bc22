package dev.penstock.s3;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * A multipart upload that has all its parts, as the handle of a staged reference spells it.
 *
 * <p>The text is {@code s3-1 token uploadId crc,etag crc,etag ...}: words between spaces, percent-encoded where it has to
 * be; the first part is number 1. About 50 characters for a part.
 *
 * @param token what the object carries in its metadata, different for every object that was ever staged
 * @param uploadId what the server calls the upload
 * @param parts all parts in their order; at least one
 */
record UploadHandle(String token, String uploadId, List<UploadedPart> parts) {

    private static final String VERSION = "s3-1";

    UploadHandle {
        requireNonNull(token, "token is null");
        requireNonNull(uploadId, "uploadId is null");
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("parts is empty; the least is one part");
        }
    }

    /** Reads what {@link #text} has written. */
    static UploadHandle parse(String text) throws IOException {
        String[] words = text.split(" ", -1);
        if (words.length < 4 || !words[0].equals(VERSION)) {
            throw new IOException("the handle of a staged object is not one of this store: it begins with '%s'; allowed"
                            .formatted(ObjectName.printable(words[0]))
                    + " is " + VERSION + ", a token, an upload and its parts");
        }
        try {
            List<UploadedPart> parts = new ArrayList<>(words.length - 3);
            for (int i = 3; i < words.length; i++) {
                int comma = words[i].indexOf(',');
                if (comma < 0) {
                    throw new IllegalArgumentException("part " + (i - 2) + " has no comma");
                }
                int crc32 = Integer.parseUnsignedInt(words[i].substring(0, comma), 16);
                parts.add(new UploadedPart(decoded(words[i].substring(comma + 1)), crc32));
            }
            return new UploadHandle(decoded(words[1]), decoded(words[2]), parts);
        } catch (IllegalArgumentException e) {
            throw new IOException("the handle of a staged object is damaged: " + e.getMessage(), e);
        }
    }

    String text() {
        StringBuilder text = new StringBuilder(VERSION);
        text.append(' ').append(encoded(token)).append(' ').append(encoded(uploadId));
        for (UploadedPart part : parts) {
            text.append(' ')
                    .append(Integer.toHexString(part.crc32()))
                    .append(',')
                    .append(encoded(part.etag()));
        }
        return text.toString();
    }

    /** Returns the parts as the request that completes the upload lists them. */
    List<CompletedPart> completedParts() {
        List<CompletedPart> completed = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            completed.add(parts.get(i).completed(i + 1));
        }
        return completed;
    }

    static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private static String decoded(String word) {
        return URLDecoder.decode(word, StandardCharsets.UTF_8);
    }
}
