package dev.penstock.definition.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.Arithmetic;
import dev.penstock.definition.ArithmeticOperator;
import dev.penstock.definition.Condition;
import dev.penstock.definition.ConnectorOperator;
import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.Filter;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.MapAll;
import dev.penstock.definition.MapField;
import dev.penstock.definition.Mask;
import dev.penstock.definition.Merge;
import dev.penstock.definition.Partition;
import dev.penstock.definition.Passthrough;
import dev.penstock.definition.Task;
import dev.penstock.definition.TaskProperty;
import dev.penstock.definition.Truncate;
import dev.penstock.definition.UnusedMembers;
import dev.penstock.definition.Validate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundTripTest {

    private static final String ERRORS =
            "'errorHandlingConfig':{'failOnFirstDestinationError':true,'bucketName':'err-bucket','bucketPrefix':'e'}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Amplitude|Amplitude|{'object':'events'}",
                "Datadog|Datadog|{'object':'series'}",
                "Dynatrace|Dynatrace|{'object':'problem'}",
                "Googleanalytics|GoogleAnalytics|{'object':'reports'}",
                "Infornexus|InforNexus|{'object':'shipments'}",
                "Marketo|Marketo|{'object':'leads'}",
                "Pardot|Pardot|{'object':'prospects'}",
                "Servicenow|ServiceNow|{'object':'incident'}",
                "Singular|Singular|{'object':'campaigns'}",
                "Slack|Slack|{'object':'conversations/C1'}",
                "Trendmicro|Trendmicro|{'object':'computers'}",
                "Zendesk|Zendesk|{'object':'tickets'}",
                "S3|S3|{'bucketName':'abc'}",
                "S3|S3|{'bucketName':'abc','bucketPrefix':'','s3InputFormatConfig':{'s3InputFileType':'JSON'}}",
                "Salesforce|Salesforce|{'object':'Account'}",
                "Salesforce|Salesforce|{'object':'Account','enableDynamicFieldUpdate':true,"
                        + "'includeDeletedRecords':true,'dataTransferApi':'BULKV2'}",
                "Veeva|Veeva|{'object':'documents','documentType':'a b','includeSourceFiles':true,"
                        + "'includeRenditions':true,'includeAllVersions':true}",
                "SAPOData|SAPOData|{}",
                "SAPOData|SAPOData|{'objectPath':'/sap/x','parallelismConfig':{'maxParallelism':10},"
                        + "'paginationConfig':{'maxPageSize':10000}}",
                "CustomConnector|CustomConnector|{'entityName':'e'}",
                "CustomConnector|CustomConnector|{'entityName':'e','customProperties':{'z':'1','a':'2'},"
                        + "'dataTransferApi':{'Name':'bulk/v-2','Type':'ASYNC'}}"
            })
    void everySourceComesBack(String word, String key, String properties) {
        FlowText text = new FlowText().source(FlowText.source(word, key, properties));

        FlowDefinition flow = comesBack(text.json());

        assertEquals(word, flow.source().connectorType().word());
        assertWritten(properties, FlowDefinitionJson.write(flow));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "S3|{'bucketName':'abc','bucketPrefix':'p','s3OutputFormatConfig':{'fileType':'PARQUET',"
                        + "'prefixConfig':{'prefixType':'PATH_AND_FILENAME','prefixFormat':'MINUTE',"
                        + "'pathPrefixHierarchy':['SCHEMA_VERSION','EXECUTION_ID']},"
                        + "'aggregationConfig':{'aggregationType':'SingleFile','targetFileSize':128},"
                        + "'preserveSourceDataTyping':true}}",
                "Upsolver|{'bucketName':'upsolver-appflow','s3OutputFormatConfig':{'fileType':'CSV',"
                        + "'prefixConfig':{},'aggregationConfig':{'aggregationType':'None'}}}",
                "Redshift|{'object':'t','intermediateBucketName':'mid-bucket','bucketPrefix':'p',ERRORS}",
                "Snowflake|{'object':'t','intermediateBucketName':'mid-bucket','bucketPrefix':'p',ERRORS}",
                "Salesforce|{'object':'A','idFieldNames':['Id'],'writeOperationType':'UPSERT',"
                        + "'dataTransferApi':'REST_SYNC',ERRORS}",
                "SAPOData|{'objectPath':'/x','idFieldNames':['Id'],'writeOperationType':'UPDATE',"
                        + "'successResponseHandlingConfig':{'bucketName':'suc-bucket','bucketPrefix':'s'},ERRORS}",
                "CustomConnector|{'entityName':'e','idFieldNames':['a','b'],'writeOperationType':'DELETE',"
                        + "'customProperties':{'k':'v'},ERRORS}",
                "Zendesk|{'object':'tickets','idFieldNames':['id'],'writeOperationType':'INSERT',ERRORS}",
                "EventBridge|{'object':'bus',ERRORS}",
                "Honeycode|{'object':'sheet',ERRORS}",
                "Marketo|{'object':'leads',ERRORS}",
                "CustomerProfiles|{'domainName':'people','objectTypeName':'Account'}",
                "LookoutMetrics|{}"
            })
    void everyDestinationComesBack(String word, String properties) {
        String whole = properties.replace("ERRORS", ERRORS);
        FlowText text = new FlowText().destination(FlowText.destination(word, word, whole));

        FlowDefinition flow = comesBack(text.json());

        assertEquals(word, flow.destination().connectorType().word());
        assertWritten(whole, FlowDefinitionJson.write(flow));
    }

    @Test
    void everyMemberOfTheWholeComesBack() {
        String trigger = "{'triggerType':'Scheduled','triggerProperties':{'Scheduled':{"
                + "'scheduleExpression':'rate(5minutes)','dataPullMode':'Incremental',"
                + "'scheduleStartTime':'2026-01-01T00:00:00Z','scheduleEndTime':'2026-02-01T00:00:00.500Z',"
                + "'timezone':'Europe/Istanbul','scheduleOffset':36000,'firstExecutionFrom':'2025-01-01T00:00:00Z',"
                + "'flowErrorDeactivationThreshold':100}}}";
        String source = "{'connectorType':'Salesforce','apiVersion':'58.0','connectorProfileName':'my/profile',"
                + "'sourceConnectorProperties':{'Salesforce':{'object':'Account'}},"
                + "'incrementalPullConfig':{'datetimeTypeFieldName':'LastModifiedDate'}}";
        List<String> more = List.of(
                "'description':'Moves, daily!'",
                "'kmsArn':'arn:aws:kms:eu-west-1:123456789012:key/k'",
                "'tags':{'zebra':'1','ant':''}",
                "'metadataCatalogConfig':{'glueDataCatalog':{'roleArn':'arn:aws:iam::123456789012:role/r',"
                        + "'databaseName':'db','tablePrefix':'t'}}",
                "'clientToken':'a token'");
        String json = new FlowText()
                .trigger(trigger)
                .source(source)
                .more(String.join(",", more))
                .json();

        String written = FlowDefinitionJson.write(comesBack(json));

        assertWritten(trigger, written);
        assertWritten(source, written);
        more.forEach(member -> assertWritten(member, written));
    }

    @Test
    void everyKindOfTaskMeansWhatItSays() {
        assertEquals(
                new Filter(new Condition.Projection(List.of("a", "b"))),
                task("{'taskType':'Filter','connectorOperator':{'S3':'PROJECTION'},'sourceFields':['a','b'],"
                        + "'taskProperties':{}}"));
        assertEquals(
                new Filter(new Condition.Comparison(
                        "a", ConnectorOperator.NOT_EQUAL_TO, List.of("x", "", " y"), Optional.of("string"))),
                task("{'taskType':'Filter','connectorOperator':{'S3':'NOT_EQUAL_TO'},'sourceFields':['a'],"
                        + "'taskProperties':{'DATA_TYPE':'string','VALUES':'x,, y'}}"));
        assertEquals(
                new Filter(new Condition.Comparison("a", ConnectorOperator.EQUAL_TO, List.of("x,y"), Optional.empty())),
                task("{'taskType':'Filter','connectorOperator':{'S3':'EQUAL_TO'},'sourceFields':['a'],"
                        + "'taskProperties':{'VALUE':'x,y'}}"));
        assertEquals(
                new Filter(new Condition.Between("a", "1", "2", Optional.of("datetime"))),
                task("{'taskType':'Filter','connectorOperator':{'S3':'BETWEEN'},'sourceFields':['a'],"
                        + "'taskProperties':{'DATA_TYPE':'datetime','LOWER_BOUND':'1','UPPER_BOUND':'2'}}"));
        assertEquals(
                new MapField("a", "b", Optional.of("string"), Optional.of("id")),
                task("{'taskType':'Map','connectorOperator':{'S3':'NO_OP'},'sourceFields':['a'],"
                        + "'destinationField':'b','taskProperties':{'SOURCE_DATA_TYPE':'string',"
                        + "'DESTINATION_DATA_TYPE':'id'}}"));
        assertEquals(
                new MapAll(List.of("a", "b"), true),
                task("{'taskType':'Map_all','sourceFields':[],'taskProperties':{"
                        + "'EXCLUDE_SOURCE_FIELDS_LIST':'[\\'a\\', \\'b\\']','INCLUDE_NEW_FIELDS':'true'}}"));
        assertEquals(
                new Mask("a", Mask.Side.ALL, 5, "*"),
                task("{'taskType':'Mask','connectorOperator':{'S3':'MASK_ALL'},'sourceFields':['a'],"
                        + "'taskProperties':{'MASK_LENGTH':'5'}}"));
        assertEquals(
                new Mask("a", Mask.Side.LAST_N, 4, "#"),
                task("{'taskType':'Mask','connectorOperator':{'S3':'MASK_LAST_N'},'sourceFields':['a'],"
                        + "'taskProperties':{'MASK_LENGTH':'4','MASK_VALUE':'#'}}"));
        assertEquals(
                new Truncate("a", 10),
                task("{'taskType':'Truncate','connectorOperator':{'S3':'NO_OP'},'sourceFields':['a'],"
                        + "'taskProperties':{'TRUNCATE_LENGTH':'10'}}"));
        assertEquals(
                new Validate("a", Validate.Rule.NUMERIC, Validate.Action.DROP_DATASET),
                task("{'taskType':'Validate','connectorOperator':{'S3':'VALIDATE_NUMERIC'},'sourceFields':['a'],"
                        + "'taskProperties':{'VALIDATION_ACTION':'DropDataset'}}"));
        assertEquals(
                new Merge(List.of("First Name", "b"), "First Name,b", "${First Name} ${b}"),
                task("{'taskType':'Merge','connectorOperator':{'S3':'NO_OP'},'sourceFields':['First Name','b'],"
                        + "'taskProperties':{'CONCAT_FORMAT':'${First Name} ${b}'}}"));
        assertEquals(
                new Passthrough(List.of()),
                task("{'taskType':'Passthrough','connectorOperator':{'S3':'NO_OP'},'sourceFields':[]}"));
    }

    @Test
    void theOrderOfOperandsIsThatOfTheProperty() {
        String start = "{'taskType':'Arithmetic','connectorOperator':{'S3':'SUBTRACTION'},'sourceFields':['a','b,c']";

        assertEquals(new Arithmetic(ArithmeticOperator.SUBTRACTION, "a", "b,c", "a,b,c"), task(start + "}"));
        assertEquals(
                new Arithmetic(ArithmeticOperator.SUBTRACTION, "b,c", "a", "d"),
                task(start + ",'destinationField':'d','taskProperties':{'MATH_OPERATION_FIELDS_ORDER':'b,c,a'}}"));
    }

    @Test
    void partitionKeysComeFromTheListOrElseFromTheFields() {
        String start = "{'taskType':'Partition','connectorOperator':{'S3':'NO_OP'},'sourceFields':";
        Partition keys = new Partition(List.of("A", "B c"));

        assertEquals(keys, task(start + "['A','B c']}"));
        assertEquals(keys, task(start + "[],'taskProperties':{'ORDERED_PARTITION_KEYS_LIST':'A,B c'}}"));
        assertEquals(
                keys,
                task(start + "['A','B c'],'taskProperties':{'ORDERED_PARTITION_KEYS_LIST':'[\\'A\\',\\'B c\\']'}}"));
        assertEquals(
                List.of("x"),
                task(start + "['x'],'taskProperties':{'ORDERED_PARTITION_KEYS_LIST':'A'}}")
                        .sourceFields());
    }

    @Test
    void membersWithoutMeaningAreKept() {
        Task projection = task("{'taskType':'Filter','connectorOperator':{'S3':'PROJECTION','Slack':'NO_OP'},"
                + "'sourceFields':['a'],'destinationField':'','taskProperties':{'MASK_LENGTH':'5'}}");
        Task all = task("{'taskType':'Map_all','sourceFields':['']}");

        assertEquals(
                new UnusedMembers(
                        Map.of(TaskProperty.MASK_LENGTH, "5"), List.of(), Optional.of(""), Map.of("Slack", "NO_OP")),
                projection.unused());
        assertEquals(List.of(""), all.sourceFields());
    }

    @Test
    void aForeignOperatorOnAMapOfACustomConnectorIsKept() {
        String json = new FlowText()
                .source(FlowText.source("CustomConnector", "CustomConnector", "{'entityName':'e'}"))
                .tasks("{'taskType':'Map','connectorOperator':{'S3':'NO_OP'},'sourceFields':['a']}")
                .json();

        FlowDefinition flow = comesBack(json);

        assertEquals(Map.of("S3", "NO_OP"), flow.tasks().get(0).unused().connectorOperator());
    }

    @Test
    void aSourceWithoutWordForNoOperatorIsWrittenWithoutOne() {
        String json = new FlowText()
                .source(FlowText.source("Amplitude", "Amplitude", "{'object':'events'}"))
                .json();

        assertTrue(!FlowDefinitionJson.write(comesBack(json)).contains("connectorOperator"));
    }

    @Test
    void absentAndEmptyIncrementalConfigAndNullMembersAreTheSame() {
        String source = "{'connectorType':'S3','sourceConnectorProperties':{'S3':" + FlowText.S3_SOURCE + "}%s}";
        FlowDefinition plain =
                comesBack(new FlowText().source(source.formatted("")).json());

        assertEquals(
                plain,
                comesBack(new FlowText()
                        .source(source.formatted(",'incrementalPullConfig':{}"))
                        .json()));
        assertEquals(
                plain,
                comesBack(new FlowText()
                        .source(source.formatted(",'incrementalPullConfig':null,'apiVersion':null"))
                        .more("'description':null,'tags':{},'metadataCatalogConfig':{}")
                        .json()));
    }

    @Test
    void everyConnectorIsASourceOrADestinationHere() {
        for (ConnectorType type : ConnectorType.values()) {
            boolean source = !type.operators().isEmpty();
            String json = source
                    ? new FlowText()
                            .source(FlowText.source(type.word(), type.key(), "{}"))
                            .json()
                    : new FlowText()
                            .destination(FlowText.destination(type.word(), type.key(), "{}"))
                            .json();

            assertTrue(ProblemsTest.problems(json).stream()
                    .noneMatch(problem -> problem.rule().endsWith(".connector")
                            || problem.rule().equals("connector.properties")));
        }
    }

    private static Task task(String json) {
        return comesBack(new FlowText().tasks(json).json()).tasks().get(0);
    }

    private static FlowDefinition comesBack(String json) {
        FlowDefinitionJson.Reading first = FlowDefinitionJson.read(json);
        assertEquals(List.of(), first.warnings());
        String written = FlowDefinitionJson.write(first.definition());
        FlowDefinitionJson.Reading second = FlowDefinitionJson.read(written);
        assertEquals(first.definition(), second.definition());
        assertEquals(List.of(), second.warnings());
        assertEquals(written, FlowDefinitionJson.write(second.definition()));
        return first.definition();
    }

    private static void assertWritten(String part, String whole) {
        String expected = part.replace('\'', '"').replace(" ", "");
        String compact = whole.replace(" ", "").replace("\n", "");
        assertTrue(compact.contains(expected), () -> expected + " is not in " + compact);
    }
}
