package dev.penstock.adapter;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;

/** One walk through a folder of the user's, looking for files to read. Links are followed, hidden names passed over. */
final class FolderFiles extends SimpleFileVisitor<Path> {

    private final Path top;
    private final Predicate<Path> wanted;
    private final List<Path> found = new ArrayList<>();

    private FolderFiles(Path top, Predicate<Path> wanted) {
        this.top = top;
        this.wanted = wanted;
    }

    /** Returns the files below a folder that are wanted, sorted by their path. */
    static List<Path> below(Path folder, Predicate<Path> wanted) throws IOException {
        FolderFiles files = new FolderFiles(folder, wanted);
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, files);
        files.found.sort((left, right) -> KeyOrder.compare(files.key(left), files.key(right)));
        return List.copyOf(files.found);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return folder.equals(top) || !isHidden(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (!isHidden(file) && wanted.test(file)) {
            if (attributes.isSymbolicLink()) {
                throw new IOException(file + " is a symbolic link that leads nowhere");
            }
            if (attributes.isRegularFile()) {
                found.add(file);
            }
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private String key(Path file) {
        return top.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
