package dev.penstock.definition.json;

import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.CustomConnectorDestination;
import dev.penstock.definition.CustomerProfilesDestination;
import dev.penstock.definition.DestinationFlow;
import dev.penstock.definition.DestinationProperties;
import dev.penstock.definition.ErrorHandling;
import dev.penstock.definition.LookoutMetricsDestination;
import dev.penstock.definition.ObjectDestination;
import dev.penstock.definition.Problem;
import dev.penstock.definition.RedshiftDestination;
import dev.penstock.definition.S3Destination;
import dev.penstock.definition.S3OutputFormat;
import dev.penstock.definition.SalesforceDataTransferApi;
import dev.penstock.definition.SalesforceDestination;
import dev.penstock.definition.SapODataDestination;
import dev.penstock.definition.SnowflakeDestination;
import dev.penstock.definition.SuccessResponseHandling;
import dev.penstock.definition.TextRule;
import dev.penstock.definition.UpsolverDestination;
import dev.penstock.definition.WriteOperation;
import dev.penstock.definition.ZendeskDestination;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one element of {@code destinationFlowConfigList}. */
final class DestinationReader {

    private static final String MEMBER = "destinationConnectorProperties";

    private DestinationReader() {}

    static Optional<DestinationFlow> read(Cursor flow) {
        Optional<ConnectorType> connector = Connectors.type(flow);
        Optional<String> profile = flow.text("connectorProfileName", TextRule.CONNECTOR_PROFILE_NAME);
        Optional<String> version = flow.text("apiVersion", TextRule.API_VERSION);
        flow.required(MEMBER, "an object");
        Optional<DestinationProperties> properties =
                connector.isPresent() ? properties(connector.get(), flow) : Optional.empty();
        return flow.build(() -> new DestinationFlow(properties.orElseThrow(), profile, version));
    }

    private static Optional<DestinationProperties> properties(ConnectorType type, Cursor flow) {
        return switch (type) {
            case S3 -> s3(open(type, flow));
            case UPSOLVER -> open(type, flow).flatMap(DestinationReader::upsolver);
            case REDSHIFT -> open(type, flow).flatMap(DestinationReader::redshift);
            case SNOWFLAKE -> open(type, flow).flatMap(DestinationReader::snowflake);
            case SALESFORCE -> open(type, flow).flatMap(DestinationReader::salesforce);
            case SAP_ODATA -> open(type, flow).flatMap(DestinationReader::sapOData);
            case CUSTOM_CONNECTOR -> open(type, flow).flatMap(DestinationReader::customConnector);
            case ZENDESK -> open(type, flow).flatMap(DestinationReader::zendesk);
            case CUSTOMER_PROFILES -> open(type, flow).flatMap(DestinationReader::customerProfiles);
            case LOOKOUT_METRICS ->
                open(type, flow).flatMap(properties -> properties.build(LookoutMetricsDestination::new));
            case EVENT_BRIDGE, HONEYCODE, MARKETO -> open(type, flow).flatMap(properties -> object(type, properties));
            case AMPLITUDE,
                    DATADOG,
                    DYNATRACE,
                    GOOGLE_ANALYTICS,
                    INFOR_NEXUS,
                    PARDOT,
                    SERVICE_NOW,
                    SINGULAR,
                    SLACK,
                    TRENDMICRO,
                    VEEVA -> {
                flow.add(Problem.error(
                        "destination.connector",
                        flow.place("connectorType"),
                        type.word() + " cannot be a destination",
                        "S3, Upsolver, Redshift, Snowflake, Salesforce, SAPOData, CustomConnector, Zendesk, EventBridge,"
                                + " Honeycode, Marketo, CustomerProfiles, LookoutMetrics"));
                yield Optional.empty();
            }
        };
    }

    private static Optional<Cursor> open(ConnectorType type, Cursor flow) {
        return Connectors.properties(flow, MEMBER, type);
    }

    private static Optional<DestinationProperties> s3(Optional<Cursor> opened) {
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        Cursor properties = opened.get();
        Optional<String> bucket = properties.requiredText("bucketName", TextRule.BUCKET_NAME);
        Optional<String> prefix = properties.text("bucketPrefix", TextRule.BUCKET_PREFIX);
        Optional<Cursor> config = properties.object(OutputFormatReader.MEMBER);
        Optional<S3OutputFormat> format = config.isPresent() ? OutputFormatReader.s3(config.get()) : Optional.empty();
        return properties.build(
                () -> new S3Destination(bucket.orElseThrow(), prefix, format.orElse(S3OutputFormat.defaults())));
    }

    private static Optional<DestinationProperties> upsolver(Cursor properties) {
        Optional<String> bucket = properties.requiredText("bucketName", TextRule.UPSOLVER_BUCKET_NAME);
        Optional<String> prefix = properties.text("bucketPrefix", TextRule.BUCKET_PREFIX);
        Optional<S3OutputFormat> format =
                properties.requiredObject(OutputFormatReader.MEMBER).flatMap(OutputFormatReader::upsolver);
        return properties.build(() -> new UpsolverDestination(bucket.orElseThrow(), prefix, format.orElseThrow()));
    }

    private static Optional<DestinationProperties> redshift(Cursor properties) {
        Optional<String> object = properties.requiredText("object", TextRule.OBJECT);
        Optional<String> bucket = properties.requiredText("intermediateBucketName", TextRule.BUCKET_NAME);
        Optional<String> prefix = properties.text("bucketPrefix", TextRule.BUCKET_PREFIX);
        Optional<ErrorHandling> errors = errors(properties);
        return properties.build(
                () -> new RedshiftDestination(object.orElseThrow(), bucket.orElseThrow(), prefix, errors));
    }

    private static Optional<DestinationProperties> snowflake(Cursor properties) {
        Optional<String> object = properties.requiredText("object", TextRule.OBJECT);
        Optional<String> bucket = properties.requiredText("intermediateBucketName", TextRule.BUCKET_NAME);
        Optional<String> prefix = properties.text("bucketPrefix", TextRule.BUCKET_PREFIX);
        Optional<ErrorHandling> errors = errors(properties);
        return properties.build(
                () -> new SnowflakeDestination(object.orElseThrow(), bucket.orElseThrow(), prefix, errors));
    }

    private static Optional<DestinationProperties> salesforce(Cursor properties) {
        Optional<String> object = properties.requiredText("object", TextRule.OBJECT);
        List<String> ids = ids(properties);
        Optional<WriteOperation> operation = operation(properties);
        Optional<SalesforceDataTransferApi> api =
                properties.choice("dataTransferApi", List.of(SalesforceDataTransferApi.values()));
        Optional<ErrorHandling> errors = errors(properties);
        return properties.build(() -> new SalesforceDestination(object.orElseThrow(), ids, operation, api, errors));
    }

    private static Optional<DestinationProperties> sapOData(Cursor properties) {
        Optional<String> path = properties.requiredText("objectPath", TextRule.OBJECT);
        List<String> ids = ids(properties);
        Optional<WriteOperation> operation = operation(properties);
        Optional<SuccessResponseHandling> success = properties
                .object("successResponseHandlingConfig")
                .flatMap(config -> {
                    Optional<String> bucket = config.text("bucketName", TextRule.BUCKET_NAME);
                    Optional<String> prefix = config.text("bucketPrefix", TextRule.BUCKET_PREFIX);
                    return config.build(() -> new SuccessResponseHandling(bucket, prefix));
                });
        Optional<ErrorHandling> errors = errors(properties);
        return properties.build(() -> new SapODataDestination(path.orElseThrow(), ids, operation, success, errors));
    }

    private static Optional<DestinationProperties> customConnector(Cursor properties) {
        Optional<String> entity = properties.requiredText("entityName", TextRule.ENTITY_NAME);
        List<String> ids = ids(properties);
        Optional<WriteOperation> operation = operation(properties);
        Map<String, String> custom = TextMaps.customProperties(properties);
        Optional<ErrorHandling> errors = errors(properties);
        return properties.build(
                () -> new CustomConnectorDestination(entity.orElseThrow(), ids, operation, custom, errors));
    }

    private static Optional<DestinationProperties> zendesk(Cursor properties) {
        Optional<String> object = properties.requiredText("object", TextRule.OBJECT);
        List<String> ids = ids(properties);
        Optional<WriteOperation> operation = operation(properties);
        Optional<ErrorHandling> errors = errors(properties);
        return properties.build(() -> new ZendeskDestination(object.orElseThrow(), ids, operation, errors));
    }

    private static Optional<DestinationProperties> customerProfiles(Cursor properties) {
        Optional<String> domain = properties.requiredText("domainName", TextRule.DOMAIN_NAME);
        Optional<String> type = properties.text("objectTypeName", TextRule.OBJECT_TYPE_NAME);
        return properties.build(() -> new CustomerProfilesDestination(domain.orElseThrow(), type));
    }

    private static Optional<DestinationProperties> object(ConnectorType type, Cursor properties) {
        Optional<String> object = properties.requiredText("object", TextRule.OBJECT);
        Optional<ErrorHandling> errors = errors(properties);
        return properties.build(() -> new ObjectDestination(type, object.orElseThrow(), errors));
    }

    private static List<String> ids(Cursor properties) {
        return properties.texts("idFieldNames", TextRule.ID_FIELD_NAME);
    }

    private static Optional<WriteOperation> operation(Cursor properties) {
        return properties.choice("writeOperationType", List.of(WriteOperation.values()));
    }

    private static Optional<ErrorHandling> errors(Cursor properties) {
        return properties.object("errorHandlingConfig").flatMap(config -> {
            boolean fail = config.flag("failOnFirstDestinationError");
            Optional<String> bucket = config.text("bucketName", TextRule.BUCKET_NAME);
            Optional<String> prefix = config.text("bucketPrefix", TextRule.BUCKET_PREFIX);
            return config.build(() -> new ErrorHandling(fail, bucket, prefix));
        });
    }
}
