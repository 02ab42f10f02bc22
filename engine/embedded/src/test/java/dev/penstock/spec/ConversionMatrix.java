package dev.penstock.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.definition.FileType;
import dev.penstock.definition.FlowOptions;
import dev.penstock.definition.InputFileType;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.engine.FlowExecution;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What becomes of values of all kinds under the type labels, as the engine has it. */
final class ConversionMatrix {

    /** One value of each kind, and such as lie beyond one type or another. */
    static final List<String> SAMPLES = List.of(
            "\"abc\"",
            "\"\"",
            "\"12\"",
            "\"+01.50\"",
            "\"TRUE\"",
            "\"2024-02-29\"",
            "\"2024-02-29T23:30-01:00\"",
            "7",
            "1.10",
            "3000000000",
            "1709164800000",
            "1e400",
            "true",
            "{\"a\":1.0}",
            "[1]",
            "null");

    private static final ObjectMapper JACKSON = new ObjectMapper();

    private static final String TASKS = """
            [{"taskType": "Filter", "connectorOperator": {"S3": "PROJECTION"}, "sourceFields": ["v"]},
             {"taskType": "Map", "sourceFields": ["v"], "destinationField": "v", "taskProperties": {%s}}]""";

    private ConversionMatrix() {}

    /** Returns the labels of each type, the type by the first of them. */
    static Map<String, List<String>> labels() {
        try (InputStream in = ConversionMatrix.class.getResourceAsStream("/types.json")) {
            Map<String, List<String>> labels = new LinkedHashMap<>();
            for (JsonNode type : JACKSON.readTree(in)) {
                List<String> words = new ArrayList<>();
                type.forEach(word -> words.add(word.textValue()));
                labels.put(words.get(0), words);
            }
            return labels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what a Map with this label writes for each sample, as JSON. */
    static List<String> column(String label) {
        Workbench bench = new Workbench(FlowOptions.defaults(), 1);
        bench.put("1", SAMPLES.stream().map("{\"v\":%s}"::formatted).toList());
        try {
            JsonNode tasks = JACKSON.readTree(TASKS.formatted("\"DESTINATION_DATA_TYPE\": \"" + label + "\""));
            String flow = SpecFlow.json("S3", InputFileType.JSON, tasks, FileType.JSON);
            FlowExecution execution =
                    bench.engine().run(FlowDefinitionJson.read(flow).definition());
            String lines = bench.written(execution).get(0).text();
            return lines.lines()
                    .map(line -> line.substring("{\"v\":".length(), line.length() - 1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
