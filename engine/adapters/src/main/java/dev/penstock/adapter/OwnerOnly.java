package dev.penstock.adapter;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Permissions of what is staged, which is nobody else's business, and of what is published. */
final class OwnerOnly {

    private static final FileAttribute<?>[] NONE = {};

    private OwnerOnly() {}

    /** Returns what makes a new folder the owner's alone, where the file system knows permissions. */
    static FileAttribute<?>[] folder(FileSystem fileSystem) {
        return attributes(fileSystem, "rwx------");
    }

    /** Returns what makes a new file the owner's alone, where the file system knows permissions. */
    static FileAttribute<?>[] file(FileSystem fileSystem) {
        return attributes(fileSystem, "rw-------");
    }

    /** Gives a file the permissions that new files have; its folder decides who gets at it. */
    static void lift(Path file) throws IOException {
        if (!hasPermissions(file.getFileSystem())) {
            return;
        }
        // Java cannot ask for the umask, so a file is made to see what it does.
        Path sample = file.resolveSibling(file.getFileName() + ".permissions");
        Files.createFile(sample);
        Set<PosixFilePermission> usual = Files.getPosixFilePermissions(sample);
        Files.delete(sample);
        Files.setPosixFilePermissions(file, usual);
    }

    private static FileAttribute<?>[] attributes(FileSystem fileSystem, String permissions) {
        if (!hasPermissions(fileSystem)) {
            return NONE;
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    private static boolean hasPermissions(FileSystem fileSystem) {
        return fileSystem.supportedFileAttributeViews().contains("posix");
    }
}
