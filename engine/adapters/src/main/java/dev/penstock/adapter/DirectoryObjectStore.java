package dev.penstock.adapter;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.InvalidKeyException;
import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.RunPlace;
import dev.penstock.connector.StagedObject;
import dev.penstock.connector.StagedReference;
import dev.penstock.connector.StoredObject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Buckets as folders: the object {@code sales/2026/a.csv} of the bucket {@code in} is the file {@code
 * root/in/sales/2026/a.csv}.
 *
 * <p>Objects are staged in {@code root/.penstock}, for the owner's eyes only, and published by a rename within the file
 * system, so that at any instant an object is there whole or not at all. Nothing is written outside of the root: keys
 * that mean another place ({@code ..}, a drive, a part that is a symbolic link) are refused with an
 * {@link InvalidKeyException}. The root itself may be a symbolic link; it is created with the first staged object and a
 * bucket with its first published one.
 *
 * <p>Reading follows symbolic links within a bucket. One that leaves its bucket makes {@link #list} fail.
 *
 * <p>Whoever may write into the root can put a link on the way between the last look at it and the rename; against such
 * a user the root has to be protected by its permissions.
 */
public final class DirectoryObjectStore implements ObjectStore {

    private final Path root;
    private final StagingArea staging;

    /** @param root the folder that holds the buckets; made absolute now, created when it is needed */
    public DirectoryObjectStore(Path root) {
        this.root = requireNonNull(root, "root is null").toAbsolutePath();
        this.staging = new StagingArea(this.root);
    }

    @Override
    public List<StoredObject> list(String bucket, String prefix) throws IOException {
        requireNonNull(bucket, "bucket is null");
        requireNonNull(prefix, "prefix is null");
        if (ObjectPath.bucketProblem(root.getFileSystem(), bucket).isPresent()
                || EntryKind.at(root.resolve(bucket)) == EntryKind.NOTHING) {
            throw new FileNotFoundException("there is no bucket " + ObjectName.printable(bucket) + " in " + root);
        }
        Path top = root.toRealPath().resolve(bucket);
        EntryKind kind = EntryKind.at(top);
        return switch (kind) {
            case FOLDER -> DirectoryListing.of(bucket, prefix, top);
            case LINK ->
                throw new IOException("the bucket " + bucket + " in " + root
                        + " is a symbolic link, which leaves the bucket; allowed is a folder");
            case NOTHING, FILE, OTHER ->
                throw new FileNotFoundException(
                        "the bucket " + bucket + " in " + root + " is " + kind.words() + "; allowed is a folder");
        };
    }

    @Override
    public StagedObject stage(RunPlace run, String key) throws IOException {
        requireNonNull(run, "run is null");
        ObjectPath object = objectPath(run.bucket(), key);
        Optional<String> problem = staging.problem(run.executionId());
        if (problem.isPresent()) {
            throw new InvalidKeyException(run.bucket(), key, "the execution id " + problem.get());
        }
        // Files.createDirectories refuses a link to a folder before Java 20.
        if (!Files.isDirectory(root)) {
            Files.createDirectories(root);
        }
        new ObjectFolders(root.toRealPath(), object).check();
        return staging.create(run.executionId(), run.bucket(), key);
    }

    @Override
    public void sync(List<StagedReference> staged) throws IOException {
        List<Path> files = new ArrayList<>();
        Set<Path> folders = new LinkedHashSet<>();
        for (StagedReference object : staged) {
            Path file = staging.locate(object);
            files.add(file);
            for (Path folder = file.getParent();
                    folder != null && folder.startsWith(root);
                    folder = folder.getParent()) {
                folders.add(folder);
            }
        }
        Disk.forceFiles(files);
        Disk.forceFolders(folders);
    }

    @Override
    public void publish(StagedReference staged) throws IOException {
        publishAll(List.of(staged));
    }

    @Override
    public void publishAll(List<StagedReference> staged) throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        for (StagedReference object : staged) {
            folders.addAll(move(object));
        }
        Disk.forceFolders(folders);
    }

    /** Moves an object to its place, and returns the folders in which that may have changed a name. */
    private List<Path> move(StagedReference staged) throws IOException {
        ObjectPath object = objectPath(staged.bucket(), staged.key());
        Path file = staging.locate(staged);
        ObjectFolders folders = new ObjectFolders(root.toRealPath(), object);
        try {
            requireWhole(staged, file, "its staged file");
            Path target = folders.prepare();
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            // It was published before, or another process that found the same run to publish is quicker just now.
            requirePublished(staged, folders);
        }
        return folders.path();
    }

    @Override
    public void discard(RunPlace run) throws IOException {
        requireNonNull(run, "run is null");
        Optional<String> problem = staging.problem(run.executionId());
        if (problem.isPresent()) {
            throw new IOException("nothing can be discarded: the execution id " + problem.get());
        }
        staging.discard(run.executionId());
    }

    private ObjectPath objectPath(String bucket, String key) throws InvalidKeyException {
        requireNonNull(bucket, "bucket is null");
        requireNonNull(key, "key is null");
        return ObjectPath.of(root.getFileSystem(), bucket, key);
    }

    private static void requirePublished(StagedReference staged, ObjectFolders folders) throws IOException {
        folders.check();
        try {
            requireWhole(staged, folders.target(), "its staged file is gone, and what was published");
        } catch (NoSuchFileException e) {
            throw unpublishable(staged, "it is neither staged nor published", e);
        }
    }

    /** Refuses a file that is not the one that was staged, and passes on that there is none. */
    private static void requireWhole(StagedReference staged, Path file, String words) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        EntryKind kind = EntryKind.of(attributes);
        if (kind != EntryKind.FILE) {
            throw unpublishable(staged, words + " is " + kind.words() + "; allowed is a file", null);
        }
        if (attributes.size() != staged.bytes()) {
            String reason = words + " has " + attributes.size() + " bytes; allowed are " + staged.bytes() + " bytes";
            throw unpublishable(staged, reason, null);
        }
    }

    private static IOException unpublishable(StagedReference staged, String reason, Exception cause) {
        String name = ObjectName.of(staged.bucket(), staged.key());
        return new IOException("the object " + name + " cannot be published: " + reason, cause);
    }
}
