package dev.penstock.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.penstock.connector.SourceSchema;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.engine.internal.plan.FlowCompiler;
import dev.penstock.engine.internal.plan.FlowPlan;
import dev.penstock.engine.internal.plan.MissingFieldException;

/** Plans of flows that run again and again, so that a schedule of small runs does not compile each time. */
final class PlanCache {

    private static final int MOST_PLANS = 1_000;

    private final Cache<Key, FlowPlan> plans = Caffeine.newBuilder()
            .maximumSize(MOST_PLANS)
            .executor(Runnable::run)
            .build();
    private final FlowCompiler compiler;

    PlanCache(FlowCompiler compiler) {
        this.compiler = compiler;
    }

    /** A definition can only be bound in the same way again to the same fields. */
    private record Key(FlowDefinition definition, SourceSchema source) {}

    FlowPlan plan(FlowDefinition definition, SourceSchema source) throws MissingFieldException {
        Key key = new Key(definition, source);
        FlowPlan known = plans.getIfPresent(key);
        if (known != null) {
            return known;
        }
        FlowPlan plan = compiler.compile(definition, source);
        plans.put(key, plan);
        return plan;
    }
}
