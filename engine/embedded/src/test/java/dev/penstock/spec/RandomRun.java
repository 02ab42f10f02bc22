package dev.penstock.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.definition.FileType;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.FlowOptions;
import dev.penstock.definition.InputFileType;
import dev.penstock.definition.json.FlowDefinitionJson;
import dev.penstock.engine.FlowExecution;
import dev.penstock.spec.Outcome.Written;
import java.util.List;

/** A run of some tasks over records of JSON, to JSON. */
record RandomRun(FlowExecution execution, List<Written> written) {

    private static final ObjectMapper JACKSON = new ObjectMapper();

    /** Runs tasks with one thread and all records at once. */
    static RandomRun once(String tasks, List<String> records) {
        return run(tasks, records, FlowOptions.defaults(), 1);
    }

    static RandomRun run(String tasks, List<String> records, FlowOptions options, int threads) {
        Workbench bench = bench(records, options, threads);
        FlowExecution execution = bench.run(definition(tasks, InputFileType.JSON), InputFileType.JSON);
        return new RandomRun(execution, bench.written(execution));
    }

    /** Runs tasks over a record or two at a time. */
    static RandomRun chopped(String tasks, List<String> records, int threads) {
        Workbench bench = bench(records, FlowOptions.defaults(), threads);
        FlowExecution execution = bench.runChopped(definition(tasks, InputFileType.JSON), InputFileType.JSON);
        return new RandomRun(execution, bench.written(execution));
    }

    /** Returns all that was written. */
    String text() {
        StringBuilder text = new StringBuilder();
        written.forEach(object -> text.append(object.text()));
        return text.toString();
    }

    List<String> lines() {
        return text().lines().toList();
    }

    private static Workbench bench(List<String> records, FlowOptions options, int threads) {
        Workbench bench = new Workbench(options, threads);
        bench.put("1", records);
        return bench;
    }

    /** Returns a flow of these tasks from S3 to JSON lines. */
    static FlowDefinition definition(String tasks, InputFileType type) {
        try {
            String json = SpecFlow.json("S3", type, JACKSON.readTree(tasks), FileType.JSON);
            return FlowDefinitionJson.read(json).definition();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(tasks, e);
        }
    }
}
