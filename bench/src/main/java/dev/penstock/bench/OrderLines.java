package dev.penstock.bench;

import dev.penstock.data.Kind;
import dev.penstock.data.Schema;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.json.FlowDefinitionJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Lines of orders as an order system exports them, sixteen columns, and a flow that wants six. Always the same. */
final class OrderLines {

    private static final String FLOW = """
            {
              "flowName": "order-lines",
              "triggerConfig": {"triggerType": "OnDemand"},
              "sourceFlowConfig": {
                "connectorType": "S3",
                "sourceConnectorProperties": {"S3": {"bucketName": "orders", "bucketPrefix": "lines"}}
              },
              "destinationFlowConfigList": [
                {
                  "connectorType": "S3",
                  "destinationConnectorProperties": {
                    "S3": {"bucketName": "wanted", "s3OutputFormatConfig": {"fileType": "CSV"}}
                  }
                }
              ],
              "tasks": [
                {
                  "taskType": "Filter",
                  "connectorOperator": {"S3": "BETWEEN"},
                  "sourceFields": ["quantity"],
                  "taskProperties": {"DATA_TYPE": "int", "LOWER_BOUND": "9", "UPPER_BOUND": "31"}
                },
                {
                  "taskType": "Filter",
                  "connectorOperator": {"S3": "GREATER_THAN_OR_EQUAL_TO"},
                  "sourceFields": ["shipped"],
                  "taskProperties": {"DATA_TYPE": "date", "VALUE": "1995-01-01"}
                },
                {
                  "taskType": "Filter",
                  "connectorOperator": {"S3": "PROJECTION"},
                  "sourceFields": ["order", "part", "quantity", "price", "shipped", "comment"]
                },
                MAPS
              ]
            }
            """;
    private static final String MAP = """
                {
                  "taskType": "Map",
                  "connectorOperator": {"S3": "NO_OP"},
                  "sourceFields": ["FIELD"],
                  "destinationField": "FIELD"
                }
            """;
    private static final String[] MODES = {"AIR", "MAIL", "RAIL", "SHIP", "TRUCK"};
    private static final String[] INSTRUCTIONS = {"COLLECT COD", "DELIVER IN PERSON", "NONE", "TAKE BACK RETURN"};
    private static final LocalDate FIRST_DAY = LocalDate.of(1992, 1, 1);

    private OrderLines() {}

    static FlowDefinition flow() {
        List<String> maps = new ArrayList<>();
        for (String field : List.of("order", "part", "quantity", "price", "shipped", "comment")) {
            maps.add(MAP.replace("FIELD", field));
        }
        return FlowDefinitionJson.read(FLOW.replace("MAPS", String.join(",", maps)))
                .definition();
    }

    static Table table(int rows) {
        Schema schema = Schema.ofNames(
                "order",
                "part",
                "supplier",
                "line",
                "quantity",
                "price",
                "discount",
                "tax",
                "returned",
                "status",
                "shipped",
                "committed",
                "received",
                "instructions",
                "mode",
                "comment");
        Random random = new Random(rows);
        String[][] cells = new String[rows][];
        for (int i = 0; i < rows; i++) {
            cells[i] = line(i, random);
        }
        return new Table(schema, Kind.STRING, cells);
    }

    private static String[] line(int number, Random random) {
        LocalDate shipped = FIRST_DAY.plusDays(random.nextInt(2_500));
        String comment = Content.COMMENT.usual(random);
        return new String[] {
            Integer.toString(1 + number / 4),
            Integer.toString(random.nextInt(200_000)),
            Integer.toString(random.nextInt(10_000)),
            Integer.toString(1 + number % 4),
            Integer.toString(1 + random.nextInt(50)),
            BigDecimal.valueOf(90_000 + random.nextInt(10_000_000), 2).toPlainString(),
            BigDecimal.valueOf(random.nextInt(11), 2).toPlainString(),
            BigDecimal.valueOf(random.nextInt(9), 2).toPlainString(),
            random.nextBoolean() ? "N" : "R",
            random.nextBoolean() ? "O" : "F",
            shipped.toString(),
            shipped.plusDays(random.nextInt(60)).toString(),
            shipped.plusDays(random.nextInt(30)).toString(),
            INSTRUCTIONS[random.nextInt(INSTRUCTIONS.length)],
            MODES[random.nextInt(MODES.length)],
            random.nextInt(10) == 0 ? comment + ", again" : comment,
        };
    }
}
