package dev.penstock.state;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders and files that are their owner's alone, where the file system knows permissions. */
final class OwnerOnly {

    private static final FileAttribute<?>[] NONE = {};

    private OwnerOnly() {}

    /** Makes a folder and those above it, unless it is there, so that it is there after a power cut. */
    static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(folder, "rwx------"));
            forceFolder(folder.toAbsolutePath().getParent());
        }
    }

    /** Returns what makes a new file the owner's alone. */
    static FileAttribute<?>[] file(Path file) {
        return attributes(file, "rw-------");
    }

    /** Makes the names in a folder durable, where the system can do it. */
    static void forceFolder(Path folder) throws IOException {
        if (!hasPermissions(folder)) {
            return;
        }
        boolean interrupted = false;
        while (!forced(folder)) {
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the names are durable now; if not, an interrupt has closed the channel. */
    private static boolean forced(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
        } catch (ClosedByInterruptException e) {
            return false;
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        if (!hasPermissions(path)) {
            return NONE;
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    private static boolean hasPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
