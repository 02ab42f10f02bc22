package dev.penstock.adapter;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes files and folders survive the loss of power.
 *
 * <p>A call that fails is not repeated: after a failed force nobody knows what is on the disk.
 */
final class Disk {

    /** File systems write what many threads force together in fewer steps than what one forces in turn. */
    private static final int THREADS = 16;

    private Disk() {}

    /** Forces the content of files. */
    static void forceFiles(Collection<Path> files) throws IOException {
        force(files, file -> {
            try (FileChannel channel = FileChannel.open(file, WRITE)) {
                channel.force(true);
            }
        });
    }

    /** Forces the names in folders. Systems that cannot open a folder, such as Windows, write names at once. */
    static void forceFolders(Collection<Path> folders) throws IOException {
        force(folders, folder -> {
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                try (FileChannel channel = FileChannel.open(folder, READ)) {
                    channel.force(true);
                }
            }
        });
    }

    private interface Forcing {

        void force(Path path) throws IOException;
    }

    private static void force(Collection<Path> paths, Forcing forcing) throws IOException {
        if (paths.size() <= 2) {
            for (Path path : paths) {
                forcing.force(path);
            }
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(THREADS, paths.size()), Disk::thread);
        try {
            List<Callable<Void>> calls = new ArrayList<>();
            for (Path path : paths) {
                calls.add(() -> {
                    forcing.force(path);
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(calls)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while files were forced to the disk", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "penstock-force");
        thread.setDaemon(true);
        return thread;
    }
}
