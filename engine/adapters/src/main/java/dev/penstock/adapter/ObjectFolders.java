package dev.penstock.adapter;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folders on the way to an object. Each of them is looked at and none may be a symbolic link, so that what is put
 * at the end of the way is below the root.
 */
final class ObjectFolders {

    private final Path root;
    private final ObjectPath object;

    /**
     * @param root the real path of the root
     * @param object the object that is to be put below it
     */
    ObjectFolders(Path root, ObjectPath object) {
        this.root = root;
        this.object = object;
    }

    /** Checks what is there already, and creates nothing. */
    void check() throws IOException {
        Path folder = root;
        for (String name : object.folders()) {
            folder = folder.resolve(name);
            if (!isFolder(folder)) {
                break;
            }
        }
        checkTarget(target());
    }

    /** Checks what is there, creates the folders that are missing, and returns where the object belongs. */
    Path prepare() throws IOException {
        check();
        Path folder = root;
        for (String name : object.folders()) {
            folder = folder.resolve(name);
            if (!isFolder(folder)) {
                create(folder);
            }
        }
        Path target = target();
        checkTarget(target);
        return target;
    }

    /** Returns where the object belongs. */
    Path target() {
        Path path = root;
        for (String name : object.folders()) {
            path = path.resolve(name);
        }
        return path.resolve(object.fileName());
    }

    /** Returns the root and the folders below it on the way to the object. */
    List<Path> path() {
        List<Path> path = new ArrayList<>();
        path.add(root);
        for (String name : object.folders()) {
            path.add(path.get(path.size() - 1).resolve(name));
        }
        return path;
    }

    private void create(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            // Another thread publishes into the same folder; what it made is looked at like any other.
            if (!isFolder(folder)) {
                throw e;
            }
        }
    }

    private boolean isFolder(Path path) throws IOException {
        EntryKind kind = EntryKind.at(path);
        return switch (kind) {
            case FOLDER -> true;
            case NOTHING -> false;
            case FILE, LINK, OTHER ->
                throw object.refused(
                        "it would lie in " + shown(path) + ", which is " + kind.words() + "; allowed is a folder");
        };
    }

    private void checkTarget(Path target) throws IOException {
        EntryKind kind = EntryKind.at(target);
        switch (kind) {
            case NOTHING -> {}
            case FILE -> checkSpelling(target);
            case FOLDER, LINK, OTHER ->
                throw object.refused(
                        "its place " + shown(target) + " is " + kind.words() + "; allowed is a file or nothing");
        }
    }

    /** Refuses to replace an object whose key differs, where the file system takes both names as one. */
    private void checkSpelling(Path target) throws IOException {
        DirectoryStream.Filter<Path> sameName =
                entry -> entry.getFileName().toString().equals(object.fileName());
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(target.getParent(), sameName)) {
            if (!entries.iterator().hasNext() && EntryKind.at(target) == EntryKind.FILE) {
                throw object.refused("the file system takes it for another object, whose key is written differently");
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private String shown(Path path) {
        return ObjectName.printable(root.relativize(path).toString());
    }
}
