package dev.penstock.adapter;

import dev.penstock.connector.RandomAccessBytes;
import dev.penstock.connector.RandomAccessObject;
import dev.penstock.connector.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;

/**
 * An object that is a file.
 *
 * @param file the real path of the file
 */
record StoredFile(String bucket, String key, long size, Instant lastModified, Path file)
        implements StoredObject, RandomAccessObject {

    @Override
    public String name() {
        return ObjectName.of(bucket, key);
    }

    @Override
    public InputStream open() throws IOException {
        // No link was here when the file was listed; one that is here now is not followed.
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public RandomAccessBytes openRandomAccess() throws IOException {
        return FileBytes.open(file, LinkOption.NOFOLLOW_LINKS);
    }
}
