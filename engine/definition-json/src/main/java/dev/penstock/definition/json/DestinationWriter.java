package dev.penstock.definition.json;

import dev.penstock.definition.CustomConnectorDestination;
import dev.penstock.definition.CustomerProfilesDestination;
import dev.penstock.definition.DestinationProperties;
import dev.penstock.definition.ErrorHandling;
import dev.penstock.definition.LookoutMetricsDestination;
import dev.penstock.definition.ObjectDestination;
import dev.penstock.definition.RedshiftDestination;
import dev.penstock.definition.S3Destination;
import dev.penstock.definition.S3OutputFormat;
import dev.penstock.definition.SalesforceDestination;
import dev.penstock.definition.SapODataDestination;
import dev.penstock.definition.SnowflakeDestination;
import dev.penstock.definition.UpsolverDestination;
import dev.penstock.definition.Worded;
import dev.penstock.definition.ZendeskDestination;
import java.util.Optional;

/** Writes the properties of a destination. */
final class DestinationWriter implements DestinationProperties.Cases<Members> {

    @Override
    public Members s3(S3Destination destination) {
        S3OutputFormat format = destination.format();
        Members config = new Members()
                .word("fileType", format.fileType())
                .objectUnlessEmpty("prefixConfig", prefix(format))
                .object("aggregationConfig", aggregation(format))
                .mark("preserveSourceDataTyping", format.preserveSourceDataTyping());
        return new Members()
                .text("bucketName", destination.bucketName())
                .text("bucketPrefix", destination.bucketPrefix())
                .object(OutputFormatReader.MEMBER, config);
    }

    @Override
    public Members upsolver(UpsolverDestination destination) {
        S3OutputFormat format = destination.format();
        Members config = new Members()
                .word("fileType", format.fileType())
                .object("prefixConfig", prefix(format))
                .object("aggregationConfig", aggregation(format));
        return new Members()
                .text("bucketName", destination.bucketName())
                .text("bucketPrefix", destination.bucketPrefix())
                .object(OutputFormatReader.MEMBER, config);
    }

    @Override
    public Members redshift(RedshiftDestination destination) {
        return new Members()
                .text("object", destination.objectName())
                .text("intermediateBucketName", destination.intermediateBucketName())
                .text("bucketPrefix", destination.bucketPrefix())
                .object("errorHandlingConfig", errors(destination));
    }

    @Override
    public Members snowflake(SnowflakeDestination destination) {
        return new Members()
                .text("object", destination.objectName())
                .text("intermediateBucketName", destination.intermediateBucketName())
                .text("bucketPrefix", destination.bucketPrefix())
                .object("errorHandlingConfig", errors(destination));
    }

    @Override
    public Members salesforce(SalesforceDestination destination) {
        return new Members()
                .text("object", destination.objectName())
                .textsUnlessEmpty("idFieldNames", destination.idFieldNames())
                .word("writeOperationType", destination.writeOperation())
                .word("dataTransferApi", destination.dataTransferApi())
                .object("errorHandlingConfig", errors(destination));
    }

    @Override
    public Members sapOData(SapODataDestination destination) {
        return new Members()
                .text("objectPath", destination.objectPath())
                .textsUnlessEmpty("idFieldNames", destination.idFieldNames())
                .word("writeOperationType", destination.writeOperation())
                .object(
                        "successResponseHandlingConfig",
                        destination.successResponseHandling().map(success -> new Members()
                                .text("bucketName", success.bucketName())
                                .text("bucketPrefix", success.bucketPrefix())))
                .object("errorHandlingConfig", errors(destination));
    }

    @Override
    public Members customConnector(CustomConnectorDestination destination) {
        return new Members()
                .text("entityName", destination.entityName())
                .textsUnlessEmpty("idFieldNames", destination.idFieldNames())
                .word("writeOperationType", destination.writeOperation())
                .map("customProperties", destination.customProperties())
                .object("errorHandlingConfig", errors(destination));
    }

    @Override
    public Members zendesk(ZendeskDestination destination) {
        return new Members()
                .text("object", destination.objectName())
                .textsUnlessEmpty("idFieldNames", destination.idFieldNames())
                .word("writeOperationType", destination.writeOperation())
                .object("errorHandlingConfig", errors(destination));
    }

    @Override
    public Members object(ObjectDestination destination) {
        return new Members()
                .text("object", destination.objectName())
                .object("errorHandlingConfig", errors(destination));
    }

    @Override
    public Members customerProfiles(CustomerProfilesDestination destination) {
        return new Members()
                .text("domainName", destination.domainName())
                .text("objectTypeName", destination.objectTypeName());
    }

    @Override
    public Members lookoutMetrics(LookoutMetricsDestination destination) {
        return new Members();
    }

    private static Members prefix(S3OutputFormat format) {
        return new Members()
                .word("prefixType", format.prefixType())
                .word("prefixFormat", format.prefixFormat())
                .textsUnlessEmpty(
                        "pathPrefixHierarchy",
                        format.pathPrefixHierarchy().stream().map(Worded::word).toList());
    }

    private static Members aggregation(S3OutputFormat format) {
        Optional<Long> size = Optional.of(format.targetFileSize()).filter(given -> given > 0);
        return new Members().word("aggregationType", format.aggregation()).number("targetFileSize", size);
    }

    private static Optional<Members> errors(DestinationProperties destination) {
        return destination.errorHandling().map(DestinationWriter::errors);
    }

    private static Members errors(ErrorHandling handling) {
        return new Members()
                .flag("failOnFirstDestinationError", handling.failOnFirstDestinationError())
                .text("bucketName", handling.bucketName())
                .text("bucketPrefix", handling.bucketPrefix());
    }
}
