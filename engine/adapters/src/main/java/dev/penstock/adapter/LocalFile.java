package dev.penstock.adapter;

import dev.penstock.connector.InputObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file on this machine, called by its path. */
record LocalFile(Path path) implements InputObject {

    @Override
    public String name() {
        return ObjectName.printable(path.toString());
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }
}
