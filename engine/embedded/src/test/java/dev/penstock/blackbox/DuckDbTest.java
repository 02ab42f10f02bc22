package dev.penstock.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.embedded.Penstock;
import dev.penstock.engine.FlowEngine;
import dev.penstock.engine.FlowExecution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader that nobody here wrote finds in the files: the view that the catalog describes, over partitions. */
class DuckDbTest {

    private static final String FLOW = """
            {"flowName": "Sales-Daily", "triggerConfig": {"triggerType": "OnDemand"},
             "metadataCatalogConfig": {"glueDataCatalog": {"roleArn": "arn:aws:iam::123456789012:role/glue",
              "databaseName": "lake", "tablePrefix": "my"}},
             "sourceFlowConfig": {"connectorType": "S3",
              "sourceConnectorProperties": {"S3": {"bucketName": "source", "bucketPrefix": "in",
               "s3InputFormatConfig": {"s3InputFileType": "JSON"}}}},
             "destinationFlowConfigList": [{"connectorType": "S3", "destinationConnectorProperties":
              {"S3": {"bucketName": "target", "bucketPrefix": "a lake", "s3OutputFormatConfig": {"fileType": "%s",
               "preserveSourceDataTyping": %s, "prefixConfig": {"pathPrefixHierarchy": ["SCHEMA_VERSION", "EXECUTION_ID"]}}}}}],
             "tasks": [
              {"taskType": "Map_all", "sourceFields": [],
               "taskProperties": {"EXCLUDE_SOURCE_FIELDS_LIST": "[]"}},
              {"taskType": "Partition", "sourceFields": ["place"],
               "taskProperties": {"ORDERED_PARTITION_KEYS_LIST": "[\\"place\\"]"}}]}
            """;

    private static final String RECORDS = """
            {"id": 1, "place": "north", "price": 1.50, "open": true, "note": "plain"}
            {"id": 2, "place": "a b/c", "price": -7, "open": false, "note": "quoted \\" comma , newline \\n end"}
            {"id": 3, "place": null, "price": 0.25, "open": null, "note": null}
            {"id": 4, "place": "north", "price": 9007199254740993, "open": true, "note": "ß 😀"}
            """;

    /** A second file, in which all prices are whole numbers. */
    private static final String MORE = """
            {"id": 5, "place": "south", "price": 3, "open": true, "note": ""}
            """;

    @TempDir
    Path buckets;

    @ParameterizedTest
    @CsvSource({
        "CSV, false, 1.50, VARCHAR, null",
        "JSON, false, 1.5, BIGINT, ''",
        "PARQUET, false, 1.50, VARCHAR, ''",
        "PARQUET, true, 1.5, BIGINT, ''"
    })
    void theViewOfTheCatalogHoldsEveryRecord(
            String fileType, boolean typed, String price, String typeOfId, String empty) throws Exception {
        run(fileType, typed);

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET file_search_path = '" + buckets + "'");
            statement.execute(table("my_appflow_sales_daily_1").get("duckdb").asText());
            String from = " FROM my_appflow_sales_daily_1 ORDER BY CAST(id AS BIGINT)";

            assertEquals(List.of("1", "2", "3", "4", "5"), column(statement, "SELECT id" + from));
            assertEquals(List.of("north", "a b/c", "null", "north", "south"), column(statement, "SELECT place" + from));
            assertEquals(price, column(statement, "SELECT price" + from).get(0));
            assertEquals(
                    List.of("plain", "quoted \" comma , newline \n end", "null", "ß 😀", empty),
                    column(statement, "SELECT note" + from));
            assertEquals(
                    List.of("true", "false", "null", "true", "true"),
                    column(statement, "SELECT lower(CAST(open AS VARCHAR))" + from));
            assertEquals(typeOfId, column(statement, "SELECT typeof(id)" + from).get(0));
        }
    }

    @Test
    void theCatalogTellsWhereTheFilesAreAndHowTheyAreRead() throws Exception {
        FlowExecution execution = run("PARQUET", true);
        String id = execution.executionId();

        JsonNode latest = table("my_appflow_sales_daily_latest");
        JsonNode version = table("my_appflow_sales_daily_1");
        JsonNode one = table("my_appflow_sales_daily_1_" + id);

        assertEquals(
                "s3://target/a lake/Sales-Daily/schemaVersion_1/",
                latest.get("location").asText());
        assertEquals(latest.get("location").asText(), version.get("location").asText());
        assertEquals(
                "s3://target/a lake/Sales-Daily/schemaVersion_1/" + id + "/",
                one.get("location").asText());
        assertEquals("[\"place\"]", one.get("partitionKeys").toString());
        assertEquals("""
                CREATE EXTERNAL TABLE `lake`.`my_appflow_sales_daily_1` (
                  `id` bigint,
                  `place` string,
                  `price` double,
                  `open` boolean,
                  `note` string
                )
                STORED AS PARQUET
                LOCATION 's3://target/a lake/Sales-Daily/schemaVersion_1/'""", version.get("athena").asText());
    }

    private FlowExecution run(String fileType, boolean typed) throws IOException {
        Files.createDirectories(buckets.resolve("source"));
        Files.writeString(buckets.resolve("source/in-1.json"), RECORDS);
        Files.writeString(buckets.resolve("source/in-2.json"), MORE);
        FlowDefinition flow =
                FlowDefinitionJson.read(FLOW.formatted(fileType, typed)).definition();
        try (FlowEngine engine = Penstock.engine(buckets)) {
            FlowExecution execution = engine.run(flow);
            assertTrue(execution.isSuccessful(), execution.error().toString());
            assertEquals(List.of(), execution.warnings());
            assertEquals(5, execution.recordsWritten());
            return execution;
        }
    }

    private JsonNode table(String name) throws IOException {
        return new ObjectMapper()
                .readTree(buckets.resolve(".penstock/catalog/lake/" + name + ".json")
                        .toFile());
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        return values;
    }
}
