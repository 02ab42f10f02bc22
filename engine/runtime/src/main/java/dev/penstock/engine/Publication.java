package dev.penstock.engine;

import dev.penstock.connector.CatalogTable;
import dev.penstock.connector.MetadataCatalog;
import dev.penstock.connector.ObjectStore;
import dev.penstock.connector.state.RunManifest;
import dev.penstock.connector.state.StateStore;
import java.io.IOException;
import java.util.Optional;

/** What comes after the commit of a run: its objects show. Every part of it may be done again. */
final class Publication {

    private final ObjectStore store;
    private final StateStore state;
    private final Optional<MetadataCatalog> catalog;

    Publication(ObjectStore store, StateStore state, Optional<MetadataCatalog> catalog) {
        this.catalog = catalog;
        this.store = store;
        this.state = state;
    }

    void publish(RunManifest manifest) throws IOException {
        store.publishAll(manifest.objects());
        if (catalog.isPresent()) {
            for (CatalogTable table : manifest.tables()) {
                catalog.get().register(table);
            }
        }
        store.discard(manifest.place());
        state.finish(manifest.executionId());
    }
}
