package dev.penstock.state;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is alive: each session holds the lock on a file of its own, which the system gives back when the process ends, in
 * whatever way. A session without a file has ended. Used under the lock of the folder, except that a session ends without.
 */
final class SessionFiles {

    /**
     * The sessions of this JVM. A lock of this JVM cannot be probed: on some systems closing the probe would give it back.
     */
    private static final Set<String> OF_JVM = ConcurrentHashMap.newKeySet();

    private final Path folder;

    SessionFiles(Path folder) {
        this.folder = folder;
    }

    /** Begins a session, which ends when the result is closed. */
    Closeable open(String session) throws IOException {
        OwnerOnly.createFolder(folder);
        Path file = folder.resolve(session);
        FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.file(file));
        try {
            if (channel.tryLock() == null) {
                throw new IOException("the new file " + file + " is locked by another process");
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        OF_JVM.add(session);
        return () -> {
            channel.close();
            OF_JVM.remove(session);
            Files.deleteIfExists(file);
        };
    }

    boolean isAlive(String session) throws IOException {
        return OF_JVM.contains(session) || isLocked(folder.resolve(session));
    }

    /** Deletes the files of sessions that have ended without doing so. */
    void sweep() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!isAlive(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isLocked(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return lock == null;
        } catch (NoSuchFileException e) {
            return false;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }
}
