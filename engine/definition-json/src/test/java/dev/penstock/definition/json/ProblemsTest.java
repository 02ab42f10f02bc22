package dev.penstock.definition.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

    static List<Problem> problems(String json) {
        try {
            return FlowDefinitionJson.read(json).warnings();
        } catch (InvalidFlowException e) {
            assertTrue(!e.errors().isEmpty());
            return e.problems();
        }
    }

    @Test
    void allProblemsAreReportedAtOnceWithTheirPlaces() {
        String json = new FlowText()
                .name("'_'")
                .trigger("{'triggerType':'Scheduled','triggerProperties':{'Scheduled':{'scheduleOffset':36001,"
                        + "'scheduleStartTime':'yesterday','dataPullMode':'incremental'}}}")
                .source("{'connectorType':'S3','apiVersion':'a b',"
                        + "'sourceConnectorProperties':{'S3':{'bucketName':'ab','bucketPrefix':7}}}")
                .destination(FlowText.destination(
                        "S3",
                        "S3",
                        "{'bucketName':'abc','s3OutputFormatConfig':{'fileType':'Parquet',"
                                + "'prefixConfig':{'pathPrefixHierarchy':['EXECUTION_ID','DAY']}}}"))
                .tasks(
                        "{'taskType':'Map_all','sourceFields':[],'taskPropertys':{}}",
                        "{'taskType':'Mask','connectorOperator':{'S3':'MASK_FIRST_N'},'sourceFields':['a','b'],"
                                + "'taskProperties':{'MASK_VALUE':'ab'}}",
                        "{'taskType':'Filter','connectorOperator':{'S3':'CONTAINS'},'sourceFields':['a']}",
                        "{'taskType':'Merge','sourceFields':['a'],'taskProperties':{'CONCAT_FORMAT':'${b}'}}")
                .more("'tags':{'aws:x':'1'},'clientToken':'\u00e9'")
                .json();

        assertEquals(
                List.of(
                        "flow-name.length flowName",
                        "json.missing triggerConfig.triggerProperties.Scheduled.scheduleExpression",
                        "json.choice triggerConfig.triggerProperties.Scheduled.dataPullMode",
                        "json.time triggerConfig.triggerProperties.Scheduled.scheduleStartTime",
                        "schedule-offset.range triggerConfig.triggerProperties.Scheduled.scheduleOffset",
                        "api-version.pattern sourceFlowConfig.apiVersion",
                        "bucket-name.length sourceFlowConfig.sourceConnectorProperties.S3.bucketName",
                        "json.type sourceFlowConfig.sourceConnectorProperties.S3.bucketPrefix",
                        "json.choice destinationFlowConfigList[0].destinationConnectorProperties.S3"
                                + ".s3OutputFormatConfig.fileType",
                        "json.choice destinationFlowConfigList[0].destinationConnectorProperties.S3"
                                + ".s3OutputFormatConfig.prefixConfig.pathPrefixHierarchy[1]",
                        "json.unknown-member tasks[0].taskPropertys",
                        "task.source-fields tasks[1].sourceFields",
                        "task.property tasks[1].taskProperties.MASK_LENGTH",
                        "task.mask-value tasks[1].taskProperties.MASK_VALUE",
                        "task.operator tasks[2].connectorOperator.S3",
                        "task.concat-format tasks[3].taskProperties.CONCAT_FORMAT",
                        "tag-key.pattern tags.aws:x",
                        "client-token.pattern clientToken"),
                rulesAndPlaces(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'taskType':'Filter','sourceFields':['a']}|task.operator tasks[0].connectorOperator",
                "{'taskType':'Mask','connectorOperator':{'S3':'NO_OP'},'sourceFields':['a']}"
                        + "|task.operator tasks[0].connectorOperator.S3",
                "{'taskType':'Map','connectorOperator':{'S3':'EQUAL_TO'},'sourceFields':['a']}"
                        + "|task.operator tasks[0].connectorOperator.S3",
                "{'taskType':'Map','connectorOperator':{'S3':'no_op'},'sourceFields':['a']}"
                        + "|json.choice tasks[0].connectorOperator.S3",
                "{'taskType':'Map','connectorOperator':{'Zendesk':'BETWEEN'},'sourceFields':['a']}"
                        + "|json.choice tasks[0].connectorOperator.Zendesk",
                "{'taskType':'Map','sourceFields':[]}|task.source-fields tasks[0].sourceFields",
                "{'taskType':'Map','sourceFields':'a'}|json.type tasks[0].sourceFields",
                "{'taskType':'Map','sourceFields':[null]}|json.type tasks[0].sourceFields[0]",
                "{'taskType':'Projection','sourceFields':['a']}|json.choice tasks[0].taskType",
                "{'taskType':'Truncate','sourceFields':['a'],'taskProperties':{'TRUNCATE_LENGTH':'0'}}"
                        + "|task.truncate-length.range tasks[0].taskProperties.TRUNCATE_LENGTH",
                "{'taskType':'Truncate','sourceFields':['a'],'taskProperties':{'TRUNCATE_LENGTH':'2147483648'}}"
                        + "|task.truncate-length.range tasks[0].taskProperties.TRUNCATE_LENGTH",
                "{'taskType':'Truncate','sourceFields':['a'],'taskProperties':{'TRUNCATE_LENGTH':'\u0661'}}"
                        + "|task.truncate-length.range tasks[0].taskProperties.TRUNCATE_LENGTH",
                "{'taskType':'Truncate','sourceFields':['a'],'taskProperties':{'TRUNCATE_LENGTH':5}}"
                        + "|json.type tasks[0].taskProperties.TRUNCATE_LENGTH",
                "{'taskType':'Validate','connectorOperator':{'S3':'VALIDATE_NUMERIC'},'sourceFields':['a'],"
                        + "'taskProperties':{'VALIDATION_ACTION':'dropRecord'}}"
                        + "|json.choice tasks[0].taskProperties.VALIDATION_ACTION",
                "{'taskType':'Arithmetic','connectorOperator':{'S3':'ADDITION'},'sourceFields':['a','b'],"
                        + "'taskProperties':{'MATH_OPERATION_FIELDS_ORDER':'a, b'}}"
                        + "|task.fields-order tasks[0].taskProperties.MATH_OPERATION_FIELDS_ORDER",
                "{'taskType':'Arithmetic','connectorOperator':{'S3':'ADDITION'},'sourceFields':['a','b','c']}"
                        + "|task.source-fields tasks[0].sourceFields",
                "{'taskType':'Map_all','sourceFields':[],'taskProperties':{'EXCLUDE_SOURCE_FIELDS_LIST':'a,b'}}"
                        + "|task.list tasks[0].taskProperties.EXCLUDE_SOURCE_FIELDS_LIST",
                "{'taskType':'Map_all','sourceFields':[],'taskProperties':{'EXCLUDE_SOURCE_FIELDS_LIST':'[1]'}}"
                        + "|task.list tasks[0].taskProperties.EXCLUDE_SOURCE_FIELDS_LIST",
                "{'taskType':'Map_all','sourceFields':[],'taskProperties':{'INCLUDE_NEW_FIELDS':'yes'}}"
                        + "|task.include-new-fields tasks[0].taskProperties.INCLUDE_NEW_FIELDS",
                "{'taskType':'Map_all','sourceFields':[],'taskProperties':{'MASK_LENGHT':'1'}}"
                        + "|json.choice tasks[0].taskProperties.MASK_LENGHT",
                "{'taskType':'Partition','sourceFields':[]}"
                        + "|task.partition-keys.range tasks[0].taskProperties.ORDERED_PARTITION_KEYS_LIST",
                "{'taskType':'Filter','connectorOperator':{'S3':'EQUAL_TO'},'sourceFields':['a'],"
                        + "'taskProperties':{'VALUE':'1','VALUES':'1'}}|task.values tasks[0].taskProperties.VALUES",
                "{'taskType':'Filter','connectorOperator':{'S3':'EQUAL_TO'},'sourceFields':['a']}"
                        + "|task.property tasks[0].taskProperties.VALUE",
                "{'taskType':'Filter','connectorOperator':{'S3':'EQUAL_TO'},'sourceFields':['a'],"
                        + "'taskProperties':{'VALUE':''}}|task-property.length tasks[0].taskProperties.VALUE",
                "null|json.type tasks[0]"
            })
    void aWrongTaskIsOneProblemAtItsPlace(String task, String ruleAndPlace) {
        assertEquals(
                List.of(ruleAndPlace), rulesAndPlaces(new FlowText().tasks(task).json()));
    }

    @Test
    void aFilterWithoutOperatorGetsTheWordsOfAppFlowAndTheKeyToUse() {
        Problem problem = problems(new FlowText()
                        .tasks("{'taskType':'Filter','connectorOperator':{'Salesforce':'PROJECTION'},"
                                + "'sourceFields':['a']}")
                        .json())
                .get(0);

        assertEquals(
                "The operator NO_OP is not valid for filtering tasks.  The task sourceConnectorType is FILTERING and the"
                        + " task operator is NO_OP",
                problem.found());
        assertEquals("give the operator under the key S3", problem.fix());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'triggerType':'Scheduled'}|trigger.properties triggerConfig.triggerProperties",
                "{'triggerType':'Scheduled','triggerProperties':{}}|trigger.properties triggerConfig.triggerProperties",
                "{'triggerType':'Scheduled','triggerProperties':{'Scheduled':[]}}"
                        + "|json.type triggerConfig.triggerProperties.Scheduled",
                "{'triggerType':'ondemand'}|json.choice triggerConfig.triggerType",
                "{'triggerType':'Event','triggerProperties':{'Scheduled':{'scheduleExpression':'x'}}}"
                        + "|trigger.properties triggerConfig.triggerProperties.Scheduled",
                "{}|json.missing triggerConfig.triggerType",
                "7|json.type triggerConfig"
            },
            quoteCharacter = '`')
    void aWrongTriggerIsOneProblemAtItsPlace(String trigger, String ruleAndPlace) {
        assertEquals(
                List.of(ruleAndPlace),
                rulesAndPlaces(new FlowText().trigger(trigger).json()));
    }

    @Test
    void aScheduleWithoutPropertiesGetsTheWordsOfAppFlow() {
        Problem problem = problems(
                        new FlowText().trigger("{'triggerType':'Scheduled'}").json())
                .get(0);

        assertEquals("TriggerProps is required for Scheduled Trigger Type.", problem.found());
    }

    @Test
    void aMisspeltConnectorIsOneProblemAndTheRestIsCheckedAllTheSame() {
        String source = FlowText.source("ServiceNow", "ServiceNow", "{'object':'a b'}");
        String unknown = FlowText.source("Fax", "Fax", "{'object':'a b'}");
        String task = "{'taskType':'Filter','connectorOperator':{'ServiceNow':'CONTAINS'},'sourceFields':['a'],"
                + "'taskProperties':{'VALUE':'x'}}";

        assertEquals(
                List.of(
                        "json.choice sourceFlowConfig.connectorType",
                        "object.pattern sourceFlowConfig.sourceConnectorProperties.ServiceNow.object"),
                rulesAndPlaces(new FlowText().source(source).tasks(task).json()));
        assertEquals(
                List.of("json.choice sourceFlowConfig.connectorType"),
                rulesAndPlaces(new FlowText().source(unknown).tasks(task).json()));
    }

    @Test
    void connectorAndPropertiesMustAgree() {
        String place = "sourceFlowConfig.sourceConnectorProperties";

        assertEquals(
                List.of("connector.properties " + place),
                rulesAndPlaces(new FlowText()
                        .source(FlowText.source("S3", "Salesforce", "{'object':'x'}"))
                        .json()));
        assertEquals(
                List.of("connector.properties " + place),
                rulesAndPlaces(new FlowText()
                        .source("{'connectorType':'S3','sourceConnectorProperties':{'S3':" + FlowText.S3_SOURCE
                                + ",'Slack':{'object':'x'}}}")
                        .json()));
        assertEquals(
                List.of("connector.properties " + place),
                rulesAndPlaces(new FlowText()
                        .source("{'connectorType':'S3','sourceConnectorProperties':{}}")
                        .json()));
        assertEquals(
                List.of("json.missing " + place),
                rulesAndPlaces(new FlowText().source("{'connectorType':'S3'}").json()));
        assertEquals(
                List.of("source.connector sourceFlowConfig.connectorType"),
                rulesAndPlaces(new FlowText()
                        .source(FlowText.source("Snowflake", "Snowflake", "{}"))
                        .json()));
        assertEquals(
                List.of("destination.connector destinationFlowConfigList[0].connectorType"),
                rulesAndPlaces(new FlowText()
                        .destination(FlowText.destination("Slack", "Slack", "{}"))
                        .json()));
    }

    @Test
    void onlyOneDestinationWorks() {
        String one = FlowText.destination("S3", "S3", FlowText.S3_DESTINATION);

        assertEquals(
                List.of("destinations.range destinationFlowConfigList"),
                rulesAndPlaces(new FlowText().destination(one + "," + one).json()));
        assertEquals(
                List.of("destinations.range destinationFlowConfigList"),
                rulesAndPlaces(new FlowText().destination("").json()));
    }

    @Test
    void everythingThatMustBeThereIsNamed() {
        assertEquals(
                List.of(
                        "json.missing flowName",
                        "json.missing triggerConfig",
                        "json.missing sourceFlowConfig",
                        "json.missing destinationFlowConfigList",
                        "json.missing tasks"),
                rulesAndPlaces("{}"));
    }

    @Test
    void anUnknownMemberIsAWarningWithTheNearestName() {
        String json =
                new FlowText().more("'ResponseMetadata':{},'desciption':'x'").json();

        List<Problem> warnings = FlowDefinitionJson.read(json).warnings();

        assertEquals(2, warnings.size());
        assertEquals("ResponseMetadata", warnings.get(0).place());
        assertEquals("", warnings.get(0).fix());
        assertEquals("write description", warnings.get(1).fix());
    }

    @Test
    void aWordInTheWrongCaseGetsTheRightOne() {
        String format = "{'bucketName':'abc','s3OutputFormatConfig':{'fileType':'Parquet'}}";

        Problem problem = problems(new FlowText()
                        .destination(FlowText.destination("S3", "S3", format))
                        .json())
                .get(0);

        assertEquals("\"Parquet\"", problem.found());
        assertEquals("CSV, JSON, PARQUET", problem.allowed());
        assertEquals("write PARQUET", problem.fix());
    }

    @Test
    void typesArePreservedInParquetOnly() {
        String format = "{'bucketName':'abc','s3OutputFormatConfig':{'preserveSourceDataTyping':true}}";

        assertEquals(
                List.of("s3.preserve-source-data-typing destinationFlowConfigList[0].destinationConnectorProperties.S3"
                        + ".s3OutputFormatConfig.preserveSourceDataTyping"),
                rulesAndPlaces(new FlowText()
                        .destination(FlowText.destination("S3", "S3", format))
                        .json()));
    }

    @Test
    void warningsComeWithTheErrors() {
        String json = new FlowText().name("'x'").more("'extra':1").json();

        List<Problem> problems = problems(json);

        assertEquals(
                List.of(Problem.Severity.ERROR, Problem.Severity.WARNING),
                problems.stream().map(Problem::severity).toList());
    }

    private static List<String> rulesAndPlaces(String json) {
        return problems(json).stream()
                .map(problem -> problem.rule() + " " + problem.place())
                .toList();
    }
}
