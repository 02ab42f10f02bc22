package dev.penstock.s3;

import dev.penstock.connector.InvalidKeyException;
import dev.penstock.connector.RunPlace;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Which names a bucket and an object may have, and how a key tells whose it is. */
final class KeyRules {

    private static final int MOST_KEY_BYTES = 1024;

    /** What buckets of the early years may have; today's have 63. */
    private static final int MOST_BUCKET_CHARACTERS = 255;

    private KeyRules() {}

    /** Refuses names that no object of S3 can have, and those that could mean another object on the way there. */
    static void check(String bucket, String key) throws InvalidKeyException {
        Optional<String> problem = bucketProblem(bucket);
        if (problem.isEmpty()) {
            problem = keyProblem(key);
        }
        if (problem.isPresent()) {
            throw new InvalidKeyException(bucket, key, problem.get());
        }
    }

    /** Returns why there can be no bucket of this name. */
    static Optional<String> bucketProblem(String bucket) {
        if (bucket.isEmpty()) {
            return Optional.of("the bucket is empty");
        }
        if (bucket.length() > MOST_BUCKET_CHARACTERS) {
            return Optional.of(
                    "the bucket has %d characters; the most is %d".formatted(bucket.length(), MOST_BUCKET_CHARACTERS));
        }
        if (isDots(bucket)) {
            return Optional.of("the bucket is '" + bucket + "', which means another place");
        }
        for (int i = 0; i < bucket.length(); i++) {
            char c = bucket.charAt(i);
            if (!isLetterOrDigit(c) && c != '-' && c != '.' && c != '_') {
                return Optional.of("the bucket has %s at position %d; allowed are A-Z, a-z, 0-9, '-', '.' and '_'"
                        .formatted(shown(c), i + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> keyProblem(String key) {
        if (key.isEmpty()) {
            return Optional.of("the key is empty");
        }
        int bytes;
        try {
            bytes = StandardCharsets.UTF_8
                    .newEncoder()
                    .encode(CharBuffer.wrap(key))
                    .remaining();
        } catch (CharacterCodingException e) {
            return Optional.of("the key has half of a surrogate pair, which UTF-8 cannot hold");
        }
        if (bytes > MOST_KEY_BYTES) {
            return Optional.of("the key has %d bytes; the most is %d".formatted(bytes, MOST_KEY_BYTES));
        }
        int part = 1;
        for (int start = 0; start <= key.length(); part++) {
            int end = endOfSegment(key, start);
            String segment = key.substring(start, end);
            if (isDots(segment)) {
                return Optional.of("part %d of the key is '%s', which means another place".formatted(part, segment));
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    /** Whether a segment of a key is the execution id of a run, or begins with it and a hyphen. */
    static boolean belongsTo(RunPlace run, String key) {
        String id = run.executionId();
        int start = 0;
        while (start <= key.length()) {
            int end = endOfSegment(key, start);
            if (key.startsWith(id, start)) {
                int behind = start + id.length();
                if (behind == end || behind < end && key.charAt(behind) == '-') {
                    return true;
                }
            }
            start = end + 1;
        }
        return false;
    }

    private static int endOfSegment(String key, int start) {
        int slash = key.indexOf('/', start);
        return slash < 0 ? key.length() : slash;
    }

    private static boolean isDots(String name) {
        return name.equals(".") || name.equals("..");
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static String shown(char c) {
        return Character.isISOControl(c) ? "a control character" : "'" + c + "'";
    }
}
