package dev.penstock.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.penstock.connector.SourceSchema;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.engine.internal.plan.FlowCompiler;
import dev.penstock.engine.internal.plan.FlowPlan;
import dev.penstock.engine.internal.plan.MissingFieldException;

/**
 * Plans of flows that run again and again, so that a schedule of small runs does not compile each time.
 *
 * <p>The plan of the last run is kept beside the cache. Who runs one flow only makes no cache, and no hash of all the
 * records that a definition is made of: the first time both take longer than a small run. Used by several threads.
 */
final class PlanCache {

    private static final int MOST_PLANS = 1_000;

    private final FlowCompiler compiler;
    private volatile Latest latest;
    private Cache<Key, FlowPlan> plans;

    PlanCache(FlowCompiler compiler) {
        this.compiler = compiler;
    }

    /** A definition can only be bound in the same way again to the same fields. */
    private record Key(FlowDefinition definition, SourceSchema source) {}

    /** The plan that was asked for last. */
    private record Latest(Key key, FlowPlan plan) {

        boolean isFor(FlowDefinition definition, SourceSchema source) {
            return key.definition() == definition && key.source().equals(source);
        }
    }

    FlowPlan plan(FlowDefinition definition, SourceSchema source) throws MissingFieldException {
        Latest last = latest;
        if (last != null && last.isFor(definition, source)) {
            return last.plan();
        }
        Key key = new Key(definition, source);
        FlowPlan plan = last == null ? compiler.compile(definition, source) : cached(key, last);
        latest = new Latest(key, plan);
        return plan;
    }

    private FlowPlan cached(Key key, Latest last) throws MissingFieldException {
        Cache<Key, FlowPlan> cache = cache(last);
        FlowPlan known = cache.getIfPresent(key);
        if (known != null) {
            return known;
        }
        FlowPlan plan = compiler.compile(key.definition(), key.source());
        cache.put(key, plan);
        return plan;
    }

    /** Returns the cache, and makes it when there is a second plan to keep. */
    private synchronized Cache<Key, FlowPlan> cache(Latest first) {
        if (plans == null) {
            plans = Caffeine.newBuilder()
                    .maximumSize(MOST_PLANS)
                    .executor(Runnable::run)
                    .build();
            plans.put(first.key(), first.plan());
        }
        return plans;
    }
}
