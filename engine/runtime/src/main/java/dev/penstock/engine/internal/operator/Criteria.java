package dev.penstock.engine.internal.operator;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a filter compares a value with: relations to constants, of which one or all must hold.
 *
 * <p>Several values mean "one of them" (docs/reference/filter.md), except that "not equal" means "none of them"; between two
 * bounds, both ends excluded, means that both relations hold.
 *
 * @param relations a relation for each constant
 * @param constants parsed once, before the first record
 * @param all whether all must hold, or one is enough
 */
public record Criteria<C>(List<Relation> relations, List<C> constants, boolean all) {

    public Criteria {
        relations = List.copyOf(relations);
        constants = List.copyOf(constants);
        if (relations.isEmpty() || relations.size() != constants.size()) {
            throw new IllegalArgumentException(
                    "there are %d relations for %d constants".formatted(relations.size(), constants.size()));
        }
    }

    /** Returns the criteria of one relation to one or more constants. */
    public static <C> Criteria<C> of(Relation relation, List<C> constants) {
        requireNonNull(relation, "relation is null");
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < constants.size(); i++) {
            relations.add(relation);
        }
        return new Criteria<>(relations, constants, relation == Relation.NOT_EQUAL);
    }

    /** Returns the criteria of lying between two bounds and on neither. */
    public static <C> Criteria<C> between(C lower, C upper) {
        return new Criteria<>(List.of(Relation.GREATER, Relation.LESS), List.of(lower, upper), true);
    }

    /** Returns the same criteria with other constants. */
    public <D> Criteria<D> map(Function<C, D> function) {
        return new Criteria<>(relations, constants.stream().map(function).toList(), all);
    }

    Relation[] relationArray() {
        return relations.toArray(Relation[]::new);
    }
}
