package dev.penstock.engine.internal.plan;

import dev.penstock.connector.SourceSchema;
import dev.penstock.data.BatchBuilder;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import dev.penstock.definition.Condition;
import dev.penstock.definition.ConnectorOperator;
import dev.penstock.definition.DestinationFlow;
import dev.penstock.definition.Filter;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.FlowOptions;
import dev.penstock.definition.MapField;
import dev.penstock.definition.Problem;
import dev.penstock.definition.S3Destination;
import dev.penstock.definition.S3OutputFormat;
import dev.penstock.definition.S3Source;
import dev.penstock.definition.SourceFlow;
import dev.penstock.definition.SourceProperties;
import dev.penstock.definition.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Short words for flows, their plans and what these do. */
final class Flows {

    private static final DestinationFlow LAKE =
            new DestinationFlow(new S3Destination("out-bucket", Optional.empty(), S3OutputFormat.defaults()));

    private Flows() {}

    /** Returns a flow from S3 with these tasks. */
    static FlowDefinition flow(Task... tasks) {
        return flow(new S3Source("in-bucket", Optional.empty(), Optional.empty()), List.of(tasks));
    }

    static FlowDefinition flow(SourceProperties source, List<Task> tasks) {
        return FlowDefinition.of("orders", new SourceFlow(source), LAKE, tasks);
    }

    static Filter projection(String... fields) {
        return new Filter(new Condition.Projection(List.of(fields)));
    }

    static Filter filter(String field, ConnectorOperator operator, String type, String... values) {
        Optional<String> dataType = Optional.of(type).filter(label -> !label.isEmpty());
        return new Filter(new Condition.Comparison(field, operator, List.of(values), dataType));
    }

    static Filter between(String field, String type, String lower, String upper) {
        return new Filter(new Condition.Between(field, lower, upper, Optional.of(type)));
    }

    static MapField map(String field) {
        return new MapField(field, field);
    }

    static MapField map(String field, String destination, String type) {
        return new MapField(field, destination, Optional.empty(), Optional.of(type));
    }

    static List<Problem> problems(Task... tasks) {
        return new FlowCompiler(FlowOptions.defaults()).check(flow(tasks));
    }

    /** Returns the plan for a source that has these fields and no others. */
    static FlowPlan plan(FlowDefinition definition, String... fields) throws MissingFieldException {
        return plan(definition, SourceSchema.closed(Schema.ofNames(fields)));
    }

    static FlowPlan plan(FlowDefinition definition, SourceSchema source) throws MissingFieldException {
        return new FlowCompiler(FlowOptions.defaults()).compile(definition, source);
    }

    /** Returns stage and title of each step. */
    static List<String> titles(FlowPlan plan) {
        return plan.steps().stream()
                .map(step -> step.stage() + ": " + step.title())
                .toList();
    }

    /** Returns what becomes of records, without those that are removed; a missing field is not in the map. */
    static List<Map<String, String>> run(FlowPlan plan, List<Map<String, String>> records) {
        var builder = new BatchBuilder(plan.source());
        records.forEach(builder::addMap);
        RecordBatch batch = builder.build();
        for (Step step : plan.steps()) {
            batch = step.operator().apply(batch);
        }
        List<Map<String, String>> written = new ArrayList<>();
        for (int i = 0; i < batch.rowCount(); i++) {
            written.add(batch.record(i).toMap());
        }
        return written;
    }

    /** Returns what becomes of one record that is not removed. */
    static Map<String, String> run(FlowPlan plan, Map<String, String> record) {
        return run(plan, List.of(record)).get(0);
    }
}
