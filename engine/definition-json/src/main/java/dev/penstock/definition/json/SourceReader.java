package dev.penstock.definition.json;

import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.CustomConnectorSource;
import dev.penstock.definition.DataTransferApi;
import dev.penstock.definition.DataTransferApiType;
import dev.penstock.definition.InputFileType;
import dev.penstock.definition.NumberRule;
import dev.penstock.definition.ObjectSource;
import dev.penstock.definition.Problem;
import dev.penstock.definition.S3Source;
import dev.penstock.definition.SalesforceDataTransferApi;
import dev.penstock.definition.SalesforceSource;
import dev.penstock.definition.SapODataSource;
import dev.penstock.definition.SourceFlow;
import dev.penstock.definition.SourceProperties;
import dev.penstock.definition.TextRule;
import dev.penstock.definition.VeevaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code sourceFlowConfig}. */
final class SourceReader {

    private static final String PROPERTIES = "sourceConnectorProperties";

    private SourceReader() {}

    /** Reads the connector, which must be one that can be a source. */
    static Optional<ConnectorType> connector(Cursor flow) {
        Optional<ConnectorType> type = Connectors.type(flow);
        if (type.isEmpty() || !type.get().operators().isEmpty()) {
            return type;
        }
        flow.add(Problem.error(
                "source.connector",
                flow.place("connectorType"),
                type.get().word() + " cannot be a source",
                Choices.words(sources())));
        return Optional.empty();
    }

    private static List<ConnectorType> sources() {
        List<ConnectorType> sources = new ArrayList<>();
        for (ConnectorType type : ConnectorType.values()) {
            if (!type.operators().isEmpty()) {
                sources.add(type);
            }
        }
        return sources;
    }

    static Optional<SourceFlow> read(Cursor flow, Optional<ConnectorType> connector) {
        Optional<String> profile = flow.text("connectorProfileName", TextRule.CONNECTOR_PROFILE_NAME);
        Optional<String> version = flow.text("apiVersion", TextRule.API_VERSION);
        Optional<String> datetimeField = datetimeField(flow.object("incrementalPullConfig"));
        flow.required(PROPERTIES, "an object");
        Optional<SourceProperties> properties =
                connector.isPresent() ? properties(connector.get(), flow) : Optional.empty();
        return flow.build(() -> new SourceFlow(properties.orElseThrow(), profile, version, datetimeField));
    }

    private static Optional<String> datetimeField(Optional<Cursor> config) {
        if (config.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> field = config.get().text("datetimeTypeFieldName", TextRule.DATETIME_FIELD);
        return config.get().close() ? field : Optional.empty();
    }

    private static Optional<SourceProperties> properties(ConnectorType type, Cursor flow) {
        Optional<Cursor> opened = Connectors.properties(flow, PROPERTIES, type);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        Cursor properties = opened.get();
        return switch (type) {
            case S3 -> s3(properties);
            case SALESFORCE -> salesforce(properties);
            case VEEVA -> veeva(properties);
            case SAP_ODATA -> sapOData(properties);
            case CUSTOM_CONNECTOR -> customConnector(properties);
            case AMPLITUDE,
                    DATADOG,
                    DYNATRACE,
                    GOOGLE_ANALYTICS,
                    INFOR_NEXUS,
                    MARKETO,
                    PARDOT,
                    SERVICE_NOW,
                    SINGULAR,
                    SLACK,
                    TRENDMICRO,
                    ZENDESK -> object(type, properties);
            case REDSHIFT, SNOWFLAKE, EVENT_BRIDGE, LOOKOUT_METRICS, UPSOLVER, HONEYCODE, CUSTOMER_PROFILES ->
                Optional.empty();
        };
    }

    private static Optional<SourceProperties> s3(Cursor properties) {
        Optional<String> bucket = properties.requiredText("bucketName", TextRule.BUCKET_NAME);
        Optional<String> prefix = properties.text("bucketPrefix", TextRule.BUCKET_PREFIX);
        Optional<InputFileType> fileType = fileType(properties.object("s3InputFormatConfig"));
        return properties.build(() -> new S3Source(bucket.orElseThrow(), prefix, fileType));
    }

    private static Optional<InputFileType> fileType(Optional<Cursor> config) {
        if (config.isEmpty()) {
            return Optional.empty();
        }
        Optional<InputFileType> type = config.get().choice("s3InputFileType", List.of(InputFileType.values()));
        return config.get().close() ? type : Optional.empty();
    }

    private static Optional<SourceProperties> salesforce(Cursor properties) {
        Optional<String> object = properties.requiredText("object", TextRule.OBJECT);
        boolean dynamic = properties.flag("enableDynamicFieldUpdate");
        boolean deleted = properties.flag("includeDeletedRecords");
        Optional<SalesforceDataTransferApi> api =
                properties.choice("dataTransferApi", List.of(SalesforceDataTransferApi.values()));
        return properties.build(() -> new SalesforceSource(object.orElseThrow(), dynamic, deleted, api));
    }

    private static Optional<SourceProperties> veeva(Cursor properties) {
        Optional<String> object = properties.requiredText("object", TextRule.OBJECT);
        Optional<String> documentType = properties.text("documentType", TextRule.DOCUMENT_TYPE);
        boolean files = properties.flag("includeSourceFiles");
        boolean renditions = properties.flag("includeRenditions");
        boolean versions = properties.flag("includeAllVersions");
        return properties.build(() -> new VeevaSource(object.orElseThrow(), documentType, files, renditions, versions));
    }

    private static Optional<SourceProperties> sapOData(Cursor properties) {
        Optional<String> path = properties.text("objectPath", TextRule.OBJECT);
        Optional<Integer> parallelism =
                single(properties, "parallelismConfig", "maxParallelism", NumberRule.SAP_MAX_PARALLELISM);
        Optional<Integer> pageSize =
                single(properties, "paginationConfig", "maxPageSize", NumberRule.SAP_MAX_PAGE_SIZE);
        return properties.build(() -> new SapODataSource(path, parallelism, pageSize));
    }

    private static Optional<Integer> single(Cursor properties, String config, String member, NumberRule rule) {
        return properties.object(config).flatMap(cursor -> {
            cursor.required(member, rule.allowed());
            Optional<Integer> number = cursor.smallNumber(member, rule);
            return cursor.build(number::orElseThrow);
        });
    }

    private static Optional<SourceProperties> customConnector(Cursor properties) {
        Optional<String> entity = properties.requiredText("entityName", TextRule.ENTITY_NAME);
        Map<String, String> custom = TextMaps.customProperties(properties);
        Optional<DataTransferApi> api = properties.object("dataTransferApi").flatMap(config -> {
            Optional<String> name = config.text("Name", TextRule.DATA_TRANSFER_API_NAME);
            Optional<DataTransferApiType> type = config.choice("Type", List.of(DataTransferApiType.values()));
            return config.build(() -> new DataTransferApi(name, type));
        });
        return properties.build(() -> new CustomConnectorSource(entity.orElseThrow(), custom, api));
    }

    private static Optional<SourceProperties> object(ConnectorType type, Cursor properties) {
        Optional<String> object = properties.requiredText("object", TextRule.OBJECT);
        return properties.build(() -> new ObjectSource(type, object.orElseThrow()));
    }
}
