package dev.penstock.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.FileType;
import dev.penstock.definition.FlowOptions;
import dev.penstock.definition.InputFileType;
import dev.penstock.definition.Problem;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.engine.ErrorCode;
import dev.penstock.engine.FlowExecution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the record of a run says beyond the cases of the spec. */
class ExecutionTest {

    private static final String MAP_ALL = """
            {"taskType": "Map_all", "sourceFields": []}""";

    private final Workbench bench = new Workbench(FlowOptions.defaults(), 1);

    @Test
    void recordsThatValidationsDropCountAsProcessedAndThoseThatFiltersRemoveDoNot() {
        bench.put("1", List.of("{\"n\":1,\"v\":1}", "{\"n\":2,\"v\":1}", "{\"n\":3}", "{\"n\":4,\"v\":1}"));

        FlowExecution execution = run("""
                [%s,
                 {"taskType": "Filter", "connectorOperator": {"S3": "GREATER_THAN"}, "sourceFields": ["n"],
                  "taskProperties": {"DATA_TYPE": "integer", "VALUE": "1"}},
                 {"taskType": "Validate", "connectorOperator": {"S3": "VALIDATE_NON_NULL"}, "sourceFields": ["v"],
                  "taskProperties": {"VALIDATION_ACTION": "DropRecord"}}]""".formatted(MAP_ALL));

        assertTrue(execution.isSuccessful());
        assertEquals(
                List.of(4L, 1L, 3L, 1L, 2L),
                List.of(
                        execution.recordsRead(),
                        execution.recordsFiltered(),
                        execution.recordsProcessed(),
                        execution.recordsDropped(),
                        execution.recordsWritten()));
    }

    @Test
    void aFailedRunHasNotFilteredMoreRecordsThanItHasRead() {
        bench.put("1", List.of("{\"n\":1}", "{\"n\":1}", "{\"n\":null}", "{\"n\":\"x\"}"));

        FlowExecution execution = run("""
                [%s,
                 {"taskType": "Filter", "connectorOperator": {"S3": "NOT_EQUAL_TO"}, "sourceFields": ["n"],
                  "taskProperties": {"DATA_TYPE": "string", "VALUE": "1"}},
                 {"taskType": "Validate", "connectorOperator": {"S3": "VALIDATE_NUMERIC"}, "sourceFields": ["n"],
                  "taskProperties": {"VALIDATION_ACTION": "DropDataset"}}]""".formatted(MAP_ALL));

        assertEquals(ErrorCode.RECORD_REJECTED, execution.error().orElseThrow().code());
        assertTrue(execution.recordsFiltered() <= execution.recordsRead(), execution::toString);
    }

    @Test
    void aRunTellsWhatTheEngineHasAgainstItsDefinition() throws Exception {
        bench.put("1", List.of("{\"n\":1}"));
        ObjectMapper jackson = new ObjectMapper();
        JsonNode tasks = jackson.readTree("[" + MAP_ALL + "]");
        ObjectNode flow = (ObjectNode) jackson.readTree(SpecFlow.json("S3", InputFileType.JSON, tasks, FileType.JSON));
        flow.set("metadataCatalogConfig", jackson.readTree("""
                {"glueDataCatalog": {"roleArn": "arn:aws:iam::123456789012:role/glue", "databaseName": "flows",
                 "tablePrefix": "spec"}}"""));

        FlowExecution execution =
                bench.engine().run(FlowDefinitionJson.read(flow.toString()).definition());

        assertTrue(execution.isSuccessful());
        assertEquals(
                List.of("catalog.missing"),
                execution.warnings().stream().map(Problem::rule).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DropRecord", "DropDataset"})
    void neitherWarningsNorErrorsShowAValueThatIsMasked(String action) {
        bench.put(
                "1", List.of("{\"ssn\":\"078-05-1120\",\"name\":\"078\"}", "{\"ssn\":\"078051121\",\"name\":\"078\"}"));

        FlowExecution execution = run("""
                [{"taskType": "Filter", "connectorOperator": {"S3": "PROJECTION"}, "sourceFields": ["ssn"]},
                 {"taskType": "Mask", "connectorOperator": {"S3": "MASK_ALL"}, "sourceFields": ["ssn"]},
                 {"taskType": "Map", "sourceFields": ["ssn"], "destinationField": "n",
                  "taskProperties": {"DESTINATION_DATA_TYPE": "integer"}},
                 {"taskType": "Validate", "connectorOperator": {"S3": "VALIDATE_NUMERIC"}, "sourceFields": ["ssn"],
                  "taskProperties": {"VALIDATION_ACTION": "%s"}}]""".formatted(action));

        assertEquals(action.equals("DropRecord"), execution.isSuccessful());
        assertEquals(execution.isSuccessful() ? 1 : 0, execution.warnings().size());
        assertFalse(execution.toString().contains("078"), execution::toString);
    }

    private FlowExecution run(String tasks) {
        try {
            JsonNode list = new ObjectMapper().readTree(tasks);
            String flow = SpecFlow.json("S3", InputFileType.JSON, list, FileType.JSON);
            return bench.engine().run(FlowDefinitionJson.read(flow).definition());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
