package dev.penstock.engine;

import dev.penstock.connector.CatalogTable;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.FlowState;
import dev.penstock.definition.GlueDataCatalog;
import dev.penstock.definition.PathPrefix;
import dev.penstock.engine.internal.plan.FlowPlan;
import dev.penstock.engine.internal.sink.ObjectNaming;
import dev.penstock.engine.internal.sink.ObjectTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The tables that a run registers in a catalog, named as AppFlow names them (docs/reference/catalog.md): one for the
 * newest data, one for the schema version, and one for the run itself if runs have folders of their own.
 */
final class CatalogTables {

    private final FlowDefinition definition;
    private final ObjectTarget target;
    private final ObjectNaming naming;
    private final String executionId;

    CatalogTables(FlowDefinition definition, ObjectTarget target, ObjectNaming naming, String executionId) {
        this.definition = definition;
        this.target = target;
        this.naming = naming;
        this.executionId = executionId;
    }

    /** Returns the tables; none if the flow has no catalog. */
    List<CatalogTable> of(FlowPlan plan) {
        Optional<GlueDataCatalog> catalog = definition.metadataCatalog();
        if (catalog.isEmpty() || target.captured()) {
            return List.of();
        }
        String database = catalog.get().databaseName();
        String flow = definition.flowName().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        String start = catalog.get().tablePrefix() + "_appflow_" + flow + "_";
        long version = definition.state().flatMap(FlowState::schemaVersion).orElse(1L);
        String created = definition
                .state()
                .flatMap(FlowState::createdAt)
                .map(at -> at.getEpochSecond() + "_")
                .orElse("");

        List<CatalogTable> tables = new ArrayList<>();
        tables.add(table(database, start + created + "latest", naming.tableFolder(), plan));
        tables.add(table(database, start + version, naming.tableFolder(), plan));
        if (target.format().pathPrefixHierarchy().contains(PathPrefix.EXECUTION_ID)) {
            tables.add(table(database, start + version + "_" + executionId, naming.folder(), plan));
        }
        return tables;
    }

    private CatalogTable table(String database, String name, String folder, FlowPlan plan) {
        List<String> keys = plan.partitionKeys().stream()
                .map(position -> plan.output().field(position).name())
                .toList();
        return new CatalogTable(database, name, target.bucket(), folder, target.fileType(), plan.written(), keys);
    }
}
