package dev.penstock.adapter;

import dev.penstock.connector.InvalidKeyException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the object of a bucket and key lies below a root: one folder or file for each part of its name.
 *
 * <p>An instance exists only for names that stay below the root by their text alone. What the file system has there,
 * such as a symbolic link, is {@link ObjectFolders}' business.
 */
final class ObjectPath {

    /** As many as S3 allows. */
    private static final int MOST_KEY_BYTES = 1024;

    private final String bucket;
    private final String key;
    private final List<String> names;

    private ObjectPath(String bucket, String key, List<String> names) {
        this.bucket = bucket;
        this.key = key;
        this.names = names;
    }

    /** Returns the place of an object. */
    static ObjectPath of(FileSystem fileSystem, String bucket, String key) throws InvalidKeyException {
        Optional<String> reason = bucketProblem(fileSystem, bucket);
        if (reason.isEmpty()) {
            reason = wholeKeyProblem(key);
        }
        if (reason.isPresent()) {
            throw new InvalidKeyException(bucket, key, reason.get());
        }
        List<String> names = new ArrayList<>();
        names.add(bucket);
        int start = 0;
        while (start <= key.length()) {
            int slash = key.indexOf('/', start);
            int end = slash < 0 ? key.length() : slash;
            String part = key.substring(start, end);
            Optional<String> problem = SafeName.problem(fileSystem, part);
            if (problem.isPresent()) {
                throw new InvalidKeyException(bucket, key, "part " + names.size() + " of the key " + problem.get());
            }
            names.add(part);
            start = end + 1;
        }
        return new ObjectPath(bucket, key, List.copyOf(names));
    }

    /** Returns why there can be no bucket of this name. */
    static Optional<String> bucketProblem(FileSystem fileSystem, String bucket) {
        if (bucket.equalsIgnoreCase(SafeName.RESERVED)) {
            return Optional.of("the bucket is " + SafeName.RESERVED + ", which holds what is not published");
        }
        return SafeName.problem(fileSystem, bucket).map(problem -> "the bucket " + problem);
    }

    private static Optional<String> wholeKeyProblem(String key) {
        if (key.isEmpty()) {
            return Optional.of("the key is empty");
        }
        if (key.startsWith("/")) {
            return Optional.of("the key begins with '/'");
        }
        if (key.endsWith("/")) {
            return Optional.of("the key ends with '/'");
        }
        int bytes = key.getBytes(StandardCharsets.UTF_8).length;
        return bytes > MOST_KEY_BYTES
                ? Optional.of("the key has " + bytes + " bytes; the most is " + MOST_KEY_BYTES)
                : Optional.empty();
    }

    /** Returns the names of the folders from the root down, the bucket first. */
    List<String> folders() {
        return names.subList(0, names.size() - 1);
    }

    /** Returns the name of the file in the last folder. */
    String fileName() {
        return names.get(names.size() - 1);
    }

    /** Returns the exception that says why this object cannot be stored. */
    InvalidKeyException refused(String reason) {
        return new InvalidKeyException(bucket, key, reason);
    }
}
