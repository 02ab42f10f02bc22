package dev.penstock.connector;

import static java.util.Objects.requireNonNull;

import dev.penstock.data.Schema;
import dev.penstock.definition.FileType;
import java.util.List;

/**
 * A table of a metadata catalog: where its files are, of which type, with which columns.
 *
 * @param database the database that holds it
 * @param name the table, unique in its database
 * @param bucket the bucket of its files
 * @param keyPrefix what the keys of all its files begin with, and no others; ends in a slash
 * @param fileType the type of its files
 * @param columns the columns of its files in order, with their types
 * @param partitionKeys the columns whose values name the folders of its files, outermost first
 */
public record CatalogTable(
        String database,
        String name,
        String bucket,
        String keyPrefix,
        FileType fileType,
        Schema columns,
        List<String> partitionKeys) {

    public CatalogTable {
        requireNonNull(database, "database is null");
        requireNonNull(name, "name is null");
        requireNonNull(bucket, "bucket is null");
        requireNonNull(keyPrefix, "keyPrefix is null");
        requireNonNull(fileType, "fileType is null");
        requireNonNull(columns, "columns is null");
        partitionKeys = List.copyOf(partitionKeys);
    }
}
