package dev.penstock.definition.json;

import dev.penstock.definition.Aggregation;
import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.CustomConnectorDestination;
import dev.penstock.definition.CustomConnectorSource;
import dev.penstock.definition.CustomerProfilesDestination;
import dev.penstock.definition.DataPullMode;
import dev.penstock.definition.DataTransferApi;
import dev.penstock.definition.DataTransferApiType;
import dev.penstock.definition.DestinationFlow;
import dev.penstock.definition.DestinationProperties;
import dev.penstock.definition.ErrorHandling;
import dev.penstock.definition.ExecutionStatus;
import dev.penstock.definition.FileType;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.FlowState;
import dev.penstock.definition.FlowStatus;
import dev.penstock.definition.GlueDataCatalog;
import dev.penstock.definition.InputFileType;
import dev.penstock.definition.LookoutMetricsDestination;
import dev.penstock.definition.ObjectDestination;
import dev.penstock.definition.ObjectSource;
import dev.penstock.definition.PathPrefix;
import dev.penstock.definition.PrefixFormat;
import dev.penstock.definition.PrefixType;
import dev.penstock.definition.RedshiftDestination;
import dev.penstock.definition.S3Destination;
import dev.penstock.definition.S3OutputFormat;
import dev.penstock.definition.S3Source;
import dev.penstock.definition.SalesforceDataTransferApi;
import dev.penstock.definition.SalesforceDestination;
import dev.penstock.definition.SalesforceSource;
import dev.penstock.definition.SapODataDestination;
import dev.penstock.definition.SapODataSource;
import dev.penstock.definition.SnowflakeDestination;
import dev.penstock.definition.SourceFlow;
import dev.penstock.definition.SourceProperties;
import dev.penstock.definition.SuccessResponseHandling;
import dev.penstock.definition.Trigger;
import dev.penstock.definition.UpsolverDestination;
import dev.penstock.definition.VeevaSource;
import dev.penstock.definition.WriteOperation;
import dev.penstock.definition.ZendeskDestination;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Makes up definitions that keep every rule. */
final class RandomFlows {

    private final RandomParts parts;

    RandomFlows(Random random) {
        parts = new RandomParts(random);
    }

    FlowDefinition next() {
        SourceFlow source = source();
        RandomTasks tasks = new RandomTasks(parts, source.connectorType());
        return new FlowDefinition(
                "f" + parts.word(),
                parts.maybe(parts::word),
                parts.maybe(() -> "arn:aws:kms:eu-west-1:1234:" + parts.text()),
                trigger(),
                source,
                List.of(new DestinationFlow(destination(), parts.maybe(parts::word), parts.maybe(parts::word))),
                parts.list(0, 8, tasks::next),
                parts.map(),
                parts.maybe(() -> new GlueDataCatalog("arn:aws:iam::1:role/" + parts.word(), parts.word(), "")),
                parts.maybe(parts::word),
                parts.maybe(this::state));
    }

    private Trigger trigger() {
        return switch (parts.below(3)) {
            case 0 -> new Trigger.OnDemand();
            case 1 -> new Trigger.Event();
            default ->
                new Trigger.Scheduled(
                        parts.text(),
                        parts.maybe(() -> parts.one(DataPullMode.values())),
                        parts.maybe(() -> parts.instant(0)),
                        parts.maybe(() -> parts.instant(3_000_000_000L)),
                        parts.maybe(parts::text),
                        parts.maybe(() -> (long) parts.below(36_001)),
                        parts.maybe(() -> parts.instant(0)),
                        parts.maybe(() -> 1 + parts.below(100)));
        };
    }

    private SourceFlow source() {
        return new SourceFlow(
                sourceProperties(), parts.maybe(parts::word), parts.maybe(parts::word), parts.maybe(parts::text));
    }

    private SourceProperties sourceProperties() {
        return switch (parts.below(6)) {
            case 0 ->
                new S3Source(
                        parts.bucket(), parts.maybe(parts::text), parts.maybe(() -> parts.one(InputFileType.values())));
            case 1 ->
                new SalesforceSource(
                        parts.word(),
                        parts.flag(),
                        parts.flag(),
                        parts.maybe(() -> parts.one(SalesforceDataTransferApi.values())));
            case 2 -> new VeevaSource(parts.word(), parts.maybe(parts::word), parts.flag(), parts.flag(), parts.flag());
            case 3 ->
                new SapODataSource(
                        parts.maybe(parts::word),
                        parts.maybe(() -> 1 + parts.below(10)),
                        parts.maybe(() -> 1 + parts.below(10_000)));
            case 4 ->
                new CustomConnectorSource(
                        parts.word(),
                        parts.map(),
                        parts.maybe(() -> new DataTransferApi(
                                parts.maybe(parts::word), parts.maybe(() -> parts.one(DataTransferApiType.values())))));
            default -> new ObjectSource(parts.one(ObjectSource.CONNECTORS.toArray(new ConnectorType[0])), parts.word());
        };
    }

    private DestinationProperties destination() {
        Optional<ErrorHandling> errors = parts.maybe(
                () -> new ErrorHandling(parts.flag(), parts.maybe(parts::bucket), parts.maybe(parts::text)));
        Optional<WriteOperation> operation = parts.maybe(() -> parts.one(WriteOperation.values()));
        Optional<String> prefix = parts.maybe(parts::text);
        List<String> ids = parts.list(0, 3, parts::word);
        return switch (parts.below(11)) {
            case 0 -> new S3Destination(parts.bucket(), prefix, format(parts.flag()));
            case 1 -> new UpsolverDestination("upsolver-appflow" + parts.word(), prefix, format(false));
            case 2 -> new RedshiftDestination(parts.word(), parts.bucket(), prefix, errors);
            case 3 -> new SnowflakeDestination(parts.word(), parts.bucket(), prefix, errors);
            case 4 ->
                new SalesforceDestination(
                        parts.word(),
                        ids,
                        operation,
                        parts.maybe(() -> parts.one(SalesforceDataTransferApi.values())),
                        errors);
            case 5 ->
                new SapODataDestination(
                        parts.word(),
                        ids,
                        operation,
                        parts.maybe(() -> new SuccessResponseHandling(parts.maybe(parts::bucket), prefix)),
                        errors);
            case 6 -> new CustomConnectorDestination(parts.word(), ids, operation, parts.map(), errors);
            case 7 -> new ZendeskDestination(parts.word(), ids, operation, errors);
            case 8 ->
                new ObjectDestination(
                        parts.one(ObjectDestination.CONNECTORS.toArray(new ConnectorType[0])), parts.word(), errors);
            case 9 -> new CustomerProfilesDestination(parts.word(), parts.maybe(parts::word));
            default -> new LookoutMetricsDestination();
        };
    }

    private S3OutputFormat format(boolean typing) {
        return new S3OutputFormat(
                parts.one(FileType.values()),
                parts.maybe(() -> parts.one(PrefixType.values())),
                parts.maybe(() -> parts.one(PrefixFormat.values())),
                parts.list(0, 2, () -> parts.one(PathPrefix.values())),
                parts.one(Aggregation.values()),
                parts.below(1000),
                typing);
    }

    private FlowState state() {
        return new FlowState(
                parts.maybe(parts::text),
                parts.maybe(() -> parts.one(FlowStatus.values())),
                parts.maybe(parts::text),
                parts.maybe(() -> parts.instant(0)),
                parts.maybe(() -> parts.instant(0)),
                parts.maybe(parts::text),
                parts.maybe(parts::text),
                parts.maybe(() -> (long) parts.below(100)),
                parts.maybe(() -> new FlowState.LastRun(
                        parts.maybe(parts::text),
                        parts.maybe(() -> parts.instant(0)),
                        parts.maybe(() -> parts.one(ExecutionStatus.values())))),
                parts.list(
                        0,
                        2,
                        () -> new FlowState.Registration(
                                parts.maybe(parts::text),
                                parts.maybe(parts::text),
                                parts.maybe(this::output),
                                parts.maybe(this::output))));
    }

    private FlowState.RegistrationOutput output() {
        return new FlowState.RegistrationOutput(
                parts.maybe(parts::text),
                parts.maybe(parts::text),
                parts.maybe(() -> parts.one(ExecutionStatus.values())));
    }
}
