package dev.penstock.adapter;

import dev.penstock.connector.StagedReference;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The folder below a root in which objects are written before they are published: {@code
 * .penstock/staging/<execution>/<number>}. It is on the file system of the root, so that publishing is a rename, and it
 * goes when nothing is in it. Used by several threads.
 */
final class StagingArea {

    /** How often another run that cleans up may take away a folder before this one could put something into it. */
    private static final int ATTEMPTS = 100;

    private final Path root;
    private final ConcurrentMap<String, AtomicInteger> numbers = new ConcurrentHashMap<>();

    StagingArea(Path root) {
        this.root = root;
    }

    /** Returns why a run cannot have this id, to be read after {@code the execution id}. */
    Optional<String> problem(String executionId) {
        return SafeName.problem(root.getFileSystem(), executionId);
    }

    /** Begins a file. The id of the run has no {@link #problem}. */
    StagedFile create(String executionId, String bucket, String key) throws IOException {
        Path folder = createFolder(executionId);
        AtomicInteger next = numbers.computeIfAbsent(executionId, id -> new AtomicInteger());
        while (true) {
            Path file = folder.resolve(Integer.toString(next.getAndIncrement()));
            try {
                Files.createFile(file, OwnerOnly.file(root.getFileSystem()));
                return new StagedFile(file, executionId, bucket, key);
            } catch (FileAlreadyExistsException e) {
                // Another process wrote it for the same run; the next number may be free.
                continue;
            }
        }
    }

    /** Returns where an object was staged. */
    Path locate(StagedReference staged) throws IOException {
        String[] names = staged.handle().split("/", -1);
        if (names.length != 2
                || !names[0].equals(staged.executionId())
                || problem(names[0]).isPresent()
                || !isNumber(names[1])) {
            throw new IOException("the handle of a staged object is %s; allowed is %s/ and a number"
                    .formatted(ObjectName.printable(staged.handle()), ObjectName.printable(staged.executionId())));
        }
        Path folder = root;
        for (String name : folders(staged.executionId())) {
            folder = folder.resolve(name);
            isFolder(folder);
        }
        return folder.resolve(names[1]);
    }

    /** Deletes what a run has staged, and the folders that are empty then. */
    void discard(String executionId) throws IOException {
        numbers.remove(executionId);
        Path area = root.resolve(SafeName.RESERVED);
        Path staging = area.resolve("staging");
        Path folder = staging.resolve(executionId);
        if (isFolder(area) && isFolder(staging)) {
            if (isFolder(folder)) {
                deleteFiles(folder);
                Files.deleteIfExists(folder);
            }
            if (deleteIfEmpty(staging)) {
                deleteIfEmpty(area);
            }
        }
    }

    /** Returns the name of a staged file in a {@link StagedReference}. */
    static String handle(Path file) {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }

    private static List<String> folders(String executionId) {
        return List.of(SafeName.RESERVED, "staging", executionId);
    }

    private Path createFolder(String executionId) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Path folder = root;
                for (String name : folders(executionId)) {
                    folder = folder.resolve(name);
                    createFolder(folder);
                }
                return folder;
            } catch (NoSuchFileException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static void createFolder(Path folder) throws IOException {
        if (isFolder(folder)) {
            return;
        }
        try {
            Files.createDirectory(folder, OwnerOnly.folder(folder.getFileSystem()));
        } catch (FileAlreadyExistsException e) {
            // Made by another thread just now: fine if it is a folder, and gone again is for the caller to repeat.
            isFolder(folder);
        }
    }

    private static boolean isFolder(Path path) throws IOException {
        EntryKind kind = EntryKind.at(path);
        return switch (kind) {
            case FOLDER -> true;
            case NOTHING -> false;
            case FILE, LINK, OTHER ->
                throw new IOException(path + " is " + kind.words() + "; objects are staged only in folders");
        };
    }

    private static void deleteFiles(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                Files.deleteIfExists(entry);
            }
        } catch (NoSuchFileException e) {
            // Another process discards the same run; all is well if the folder is gone.
            if (isFolder(folder)) {
                throw e;
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static boolean deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
        }
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
