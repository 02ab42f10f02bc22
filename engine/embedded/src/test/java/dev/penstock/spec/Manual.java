package dev.penstock.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder {@code docs/reference} of the project that the test runs in. */
final class Manual {

    private final Path folder;

    private Manual(Path folder) {
        this.folder = folder;
    }

    /** Finds the folder, upwards from where the test runs. */
    static Manual find() {
        Path start = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        for (Path path = start; path != null; path = path.getParent()) {
            if (Files.isRegularFile(path.resolve("README.md")) && listsModules(path.resolve("pom.xml"))) {
                return new Manual(path.resolve("docs/reference"));
            }
        }
        throw new IllegalStateException("no folder above " + start + " has a README.md and a pom.xml with modules");
    }

    Page page(String name) {
        return Page.read(folder.resolve(name));
    }

    boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    private static boolean listsModules(Path pom) {
        try {
            return Files.isRegularFile(pom) && Files.readString(pom).contains("<modules>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
