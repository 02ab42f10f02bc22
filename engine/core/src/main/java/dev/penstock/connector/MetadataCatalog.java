package dev.penstock.connector;

import java.io.IOException;

/** A catalog that tells other tools which tables there are and how their files are read. Used by several threads. */
public interface MetadataCatalog {

    /** Records a table, in place of any of the same database and name. Idempotent, whole and at once. */
    void register(CatalogTable table) throws IOException;
}
