package dev.penstock.definition.json;

import dev.penstock.definition.CustomConnectorSource;
import dev.penstock.definition.ObjectSource;
import dev.penstock.definition.S3Source;
import dev.penstock.definition.SalesforceSource;
import dev.penstock.definition.SapODataSource;
import dev.penstock.definition.SourceProperties;
import dev.penstock.definition.VeevaSource;

/** Writes the properties of a source. */
final class SourceWriter implements SourceProperties.Cases<Members> {

    @Override
    public Members s3(S3Source source) {
        Members input = new Members().word("s3InputFileType", source.inputFileType());
        return new Members()
                .text("bucketName", source.bucketName())
                .text("bucketPrefix", source.bucketPrefix())
                .objectUnlessEmpty("s3InputFormatConfig", input);
    }

    @Override
    public Members salesforce(SalesforceSource source) {
        return new Members()
                .text("object", source.object())
                .mark("enableDynamicFieldUpdate", source.enableDynamicFieldUpdate())
                .mark("includeDeletedRecords", source.includeDeletedRecords())
                .word("dataTransferApi", source.dataTransferApi());
    }

    @Override
    public Members veeva(VeevaSource source) {
        return new Members()
                .text("object", source.object())
                .text("documentType", source.documentType())
                .mark("includeSourceFiles", source.includeSourceFiles())
                .mark("includeRenditions", source.includeRenditions())
                .mark("includeAllVersions", source.includeAllVersions());
    }

    @Override
    public Members sapOData(SapODataSource source) {
        return new Members()
                .text("objectPath", source.objectPath())
                .objectUnlessEmpty("parallelismConfig", new Members().number("maxParallelism", source.maxParallelism()))
                .objectUnlessEmpty("paginationConfig", new Members().number("maxPageSize", source.maxPageSize()));
    }

    @Override
    public Members customConnector(CustomConnectorSource source) {
        return new Members()
                .text("entityName", source.entityName())
                .map("customProperties", source.customProperties())
                .object("dataTransferApi", source.dataTransferApi().map(api -> new Members()
                        .text("Name", api.name())
                        .word("Type", api.type())));
    }

    @Override
    public Members object(ObjectSource source) {
        return new Members().text("object", source.object());
    }
}
