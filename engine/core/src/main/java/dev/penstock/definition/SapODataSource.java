package dev.penstock.definition;

import java.util.Optional;

/**
 * An entity of an SAP OData service.
 *
 * @param objectPath the path of the entity, up to 512 characters without white space
 * @param maxParallelism how many processes read at a time, 1 to 10
 * @param maxPageSize how many records a page has at most, 1 to 10000
 */
public record SapODataSource(
        Optional<String> objectPath, Optional<Integer> maxParallelism, Optional<Integer> maxPageSize)
        implements SourceProperties {

    public SapODataSource {
        TextRule.OBJECT.require("objectPath", objectPath);
        NumberRule.SAP_MAX_PARALLELISM.require("parallelismConfig.maxParallelism", maxParallelism);
        NumberRule.SAP_MAX_PAGE_SIZE.require("paginationConfig.maxPageSize", maxPageSize);
    }

    @Override
    public ConnectorType connectorType() {
        return ConnectorType.SAP_ODATA;
    }

    @Override
    public String object() {
        return objectPath.orElse("");
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.sapOData(this);
    }
}
