package dev.penstock.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that README.md and docs are in. */
final class Project {

    private Project() {}

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("README.md")) || !Files.exists(folder.resolve("engine"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("the tests do not run below the project's folder");
            }
        }
        return folder;
    }

    static Path file(String path) {
        return root().resolve(path);
    }
}
