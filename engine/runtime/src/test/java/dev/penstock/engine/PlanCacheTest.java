package dev.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.penstock.connector.SourceSchema;
import dev.penstock.data.Schema;
import dev.penstock.definition.DestinationFlow;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.FlowOptions;
import dev.penstock.definition.MapField;
import dev.penstock.definition.S3Destination;
import dev.penstock.definition.S3OutputFormat;
import dev.penstock.definition.S3Source;
import dev.penstock.definition.SourceFlow;
import dev.penstock.definition.UnusedMembers;
import dev.penstock.engine.internal.plan.FlowCompiler;
import dev.penstock.engine.internal.plan.FlowPlan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanCacheTest {

    private final PlanCache plans = new PlanCache(new FlowCompiler(FlowOptions.defaults()));

    @Test
    void aFlowThatRunsAgainHasTheSamePlan() throws Exception {
        FlowDefinition definition = definition("a");

        FlowPlan first = plans.plan(definition, fields("a"));

        assertSame(first, plans.plan(definition, fields("a")));
    }

    @Test
    void anEqualDefinitionHasTheSamePlan() throws Exception {
        FlowPlan first = plans.plan(definition("a"), fields("a"));

        assertSame(first, plans.plan(definition("a"), fields("a")));
    }

    @Test
    void otherFieldsOfTheSourceMakeAnotherPlan() throws Exception {
        FlowDefinition definition = definition("a");

        FlowPlan first = plans.plan(definition, fields("a"));

        assertNotSame(first, plans.plan(definition, fields("a", "b")));
    }

    @Test
    void flowsThatTakeTurnsKeepTheirPlans() throws Exception {
        FlowPlan first = plans.plan(definition("a"), fields("a", "b"));
        FlowPlan second = plans.plan(definition("b"), fields("a", "b"));

        assertNotSame(first, second);
        assertSame(first, plans.plan(definition("a"), fields("a", "b")));
        assertSame(second, plans.plan(definition("b"), fields("a", "b")));
    }

    private static SourceSchema fields(String... names) {
        return SourceSchema.closed(Schema.ofNames(names));
    }

    private static FlowDefinition definition(String field) {
        SourceFlow source = new SourceFlow(
                new S3Source("from", Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var destination = new DestinationFlow(new S3Destination("into", Optional.empty(), S3OutputFormat.defaults()));
        var map = new MapField(field, field, Optional.empty(), Optional.empty(), UnusedMembers.NONE);
        return FlowDefinition.of("flow", source, destination, List.of(map));
    }
}
