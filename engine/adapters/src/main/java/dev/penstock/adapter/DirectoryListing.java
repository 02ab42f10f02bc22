package dev.penstock.adapter;

import dev.penstock.connector.StoredObject;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * One walk through the folder of a bucket, looking for the keys that begin with a prefix.
 *
 * <p>The prefix is only ever compared with names that were found, so whatever it holds, nothing outside is looked at.
 */
final class DirectoryListing {

    private final String bucket;
    private final String prefix;
    private final Path top;
    private final Deque<Folder> folders = new ArrayDeque<>();
    private final List<StoredObject> objects = new ArrayList<>();

    private DirectoryListing(String bucket, String prefix, Path top) {
        this.bucket = bucket;
        this.prefix = prefix;
        this.top = top;
    }

    /**
     * Returns the objects in the order of their keys.
     *
     * @param top the real path of the bucket's folder
     */
    static List<StoredObject> of(String bucket, String prefix, Path top) throws IOException {
        DirectoryListing listing = new DirectoryListing(bucket, prefix, top);
        listing.folders.add(new Folder(top, "", null));
        while (!listing.folders.isEmpty()) {
            listing.visit(listing.folders.remove());
        }
        listing.objects.sort((left, right) -> KeyOrder.compare(left.key(), right.key()));
        return List.copyOf(listing.objects);
    }

    private void visit(Folder folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.path)) {
            for (Path entry : entries) {
                String key = folder.keyPrefix + entry.getFileName();
                if (!isText(entry)) {
                    refuseUnreadable(key);
                } else if (key.startsWith(prefix) || prefix.startsWith(key + "/")) {
                    found(folder, entry, key);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private void found(Folder folder, Path entry, String key) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            // Deleted since the folder was read, so it is no object any more.
            return;
        }
        if (attributes.isSymbolicLink()) {
            Path real = realPath(entry, key);
            add(folder, real, key, Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } else {
            add(folder, entry, key, attributes);
        }
    }

    private void add(Folder folder, Path path, String key, BasicFileAttributes attributes) throws IOException {
        EntryKind kind = EntryKind.of(attributes);
        switch (kind) {
            case FOLDER -> {
                refuseLoop(folder, path, key);
                folders.add(new Folder(path, key + "/", folder));
            }
            case FILE -> {
                if (key.startsWith(prefix)) {
                    objects.add(new StoredFile(
                            bucket,
                            key,
                            attributes.size(),
                            attributes.lastModifiedTime().toInstant(),
                            path));
                }
            }
            case NOTHING, LINK, OTHER ->
                throw new IOException(ObjectName.of(bucket, key) + " is " + kind.words() + "; objects are files");
        }
    }

    private Path realPath(Path link, String key) throws IOException {
        Path real;
        try {
            real = link.toRealPath();
        } catch (NoSuchFileException e) {
            throw new IOException(ObjectName.of(bucket, key) + " is a symbolic link that leads nowhere", e);
        }
        if (!real.startsWith(top)) {
            throw new IOException(ObjectName.of(bucket, key)
                    + " is a symbolic link that leaves the bucket; allowed are links inside " + top);
        }
        return real;
    }

    private void refuseLoop(Folder parent, Path path, String key) throws IOException {
        for (Folder above = parent; above != null; above = above.parent) {
            if (above.path.equals(path)) {
                throw new IOException(ObjectName.of(bucket, key) + " leads by a symbolic link back to a folder above");
            }
        }
    }

    /** Whether the name of an entry is the name that the file system has, and not a makeshift for bytes that are no text. */
    private static boolean isText(Path entry) {
        Path name = entry.getFileName();
        try {
            return name.getFileSystem().getPath(name.toString()).equals(name);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void refuseUnreadable(String key) throws IOException {
        int replaced = key.indexOf('\uFFFD');
        String known = replaced < 0 ? key : key.substring(0, replaced);
        if (known.startsWith(prefix) || prefix.startsWith(known)) {
            throw new IOException(
                    ObjectName.of(bucket, key) + " has a name that is no text in the encoding of this Java, "
                            + System.getProperty("sun.jnu.encoding"));
        }
    }

    /** A folder to visit, by its real path, and the one through which it was reached. */
    private record Folder(Path path, String keyPrefix, Folder parent) {}
}
