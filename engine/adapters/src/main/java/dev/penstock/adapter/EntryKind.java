package dev.penstock.adapter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** What is at a place of the file system. A symbolic link is a link, whatever it leads to. */
enum EntryKind {
    NOTHING("nothing"),
    FOLDER("a folder"),
    FILE("a file"),
    LINK("a symbolic link"),
    OTHER("neither a file nor a folder");

    private final String words;

    EntryKind(String words) {
        this.words = words;
    }

    static EntryKind at(Path path) throws IOException {
        try {
            return of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return NOTHING;
        }
    }

    static EntryKind of(BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            return FILE;
        }
        if (attributes.isDirectory()) {
            return FOLDER;
        }
        return attributes.isSymbolicLink() ? LINK : OTHER;
    }

    /** Returns the kind in words for messages, such as {@code a folder}. */
    String words() {
        return words;
    }
}
