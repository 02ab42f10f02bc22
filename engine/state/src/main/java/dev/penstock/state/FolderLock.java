package dev.penstock.state;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One at a time, over all threads and processes that use a folder. An interrupt does not end the wait, nor what is done
 * under the lock: it is kept for later.
 */
final class FolderLock {

    /** A file lock is the whole JVM's, so within it another lock is needed: these are shared by all folders. */
    private static final Lock[] OF_JVM = new Lock[64];

    static {
        for (int i = 0; i < OF_JVM.length; i++) {
            OF_JVM[i] = new ReentrantLock();
        }
    }

    private final Path folder;
    private final Path file;

    FolderLock(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("lock");
    }

    /** What is done under the lock. */
    interface Action<R> {

        R run() throws IOException;
    }

    /** Keeps writers out while something is read. Creates nothing: where nobody has written, there is no lock. */
    <R> R reading(Action<R> action) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException("the state cannot be in " + folder + ", which is a file; allowed is a folder");
        }
        if (!Files.notExists(file)) {
            return locked(true, action);
        }
        return action.run();
    }

    /** Keeps all others out. Creates the folder. */
    <R> R writing(Action<R> action) throws IOException {
        OwnerOnly.createFolder(folder);
        return locked(false, action);
    }

    private <R> R locked(boolean shared, Action<R> action) throws IOException {
        Lock ofJvm = OF_JVM[Math.floorMod(folder.toRealPath().hashCode(), OF_JVM.length)];
        boolean interrupted = Thread.interrupted();
        ofJvm.lock();
        try {
            while (true) {
                // Closing gives the lock back. It must happen before another thread of this JVM gets the other lock,
                // since systems drop all of a process's locks on a file when it closes any channel to it.
                try (FileChannel channel = open(shared)) {
                    if (acquired(channel, shared)) {
                        return action.run();
                    }
                }
                interrupted |= Thread.interrupted();
            }
        } finally {
            ofJvm.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private FileChannel open(boolean shared) throws IOException {
        if (shared) {
            return FileChannel.open(file, StandardOpenOption.READ);
        }
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.file(file));
    }

    /** Whether the lock is there now; if not, an interrupt has closed the channel. */
    private boolean acquired(FileChannel channel, boolean shared) throws IOException {
        try {
            channel.lock(0, Long.MAX_VALUE, shared);
            return true;
        } catch (FileLockInterruptionException | ClosedByInterruptException e) {
            return false;
        } catch (OverlappingFileLockException e) {
            throw new IOException(
                    "the lock " + file + " is held by another copy of Penstock in this JVM, of another "
                            + "class loader; allowed is one copy for each folder",
                    e);
        }
    }
}
