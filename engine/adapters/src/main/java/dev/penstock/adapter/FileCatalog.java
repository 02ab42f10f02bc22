package dev.penstock.adapter;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.CatalogTable;
import dev.penstock.connector.MetadataCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * A catalog of files: the table {@code t} of the database {@code d} is the JSON file {@code folder/d/t.json}, with its
 * columns, where its files are, and statements that make it a table of Athena and a view of DuckDB
 * (docs/reference/catalog.md).
 *
 * <p>A file is replaced as a whole. Used by several threads and processes.
 */
public final class FileCatalog implements MetadataCatalog {

    private final Path folder;

    /** @param folder the folder of the catalog; created when the first table is registered */
    public FileCatalog(Path folder) {
        this.folder = requireNonNull(folder, "folder is null").toAbsolutePath();
    }

    @Override
    public void register(CatalogTable table) throws IOException {
        requireNonNull(table, "table is null");
        Path database = folder.resolve(checked("database", table.database()));
        Path file = database.resolve(checked("table", table.name()) + ".json");
        Files.createDirectories(database);
        Path whole = Files.createTempFile(database, ".table", ".tmp");
        try {
            Files.writeString(whole, CatalogJson.of(table), StandardCharsets.UTF_8);
            Disk.forceFiles(List.of(whole));
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
        Disk.forceFolders(List.of(database));
    }

    private String checked(String word, String name) throws IOException {
        Optional<String> problem = SafeName.problem(folder.getFileSystem(), name);
        if (problem.isPresent()) {
            throw new IOException("nothing can be registered in the catalog: the %s %s %s"
                    .formatted(word, ObjectName.printable(name), problem.get()));
        }
        return name;
    }
}
