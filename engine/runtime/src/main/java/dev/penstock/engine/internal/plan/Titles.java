package dev.penstock.engine.internal.plan;

import dev.penstock.definition.Condition;

/** What a step does, in the words of its definition. */
final class Titles {

    private Titles() {}

    static String of(Condition condition) {
        if (condition instanceof Condition.Between between) {
            return "Filter %s BETWEEN %s AND %s".formatted(between.field(), between.lower(), between.upper());
        }
        Condition.Comparison comparison = (Condition.Comparison) condition;
        return "Filter %s %s %s"
                .formatted(comparison.field(), comparison.operator(), String.join(" or ", comparison.values()));
    }
}
