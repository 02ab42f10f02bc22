package dev.penstock.adapter;

import dev.penstock.connector.RandomAccessBytes;
import dev.penstock.connector.RandomAccessObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file on this machine, called by its path. */
record LocalFile(Path path) implements RandomAccessObject {

    @Override
    public String name() {
        return ObjectName.printable(path.toString());
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public RandomAccessBytes openRandomAccess() throws IOException {
        return FileBytes.open(path);
    }
}
