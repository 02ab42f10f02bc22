package dev.penstock.engine.internal.operator;

/** A comparison of a value with a constant, by the outcomes of a three-way comparison that it accepts. */
public enum Relation {
    EQUAL(false, true, false),
    NOT_EQUAL(true, false, true),
    LESS(true, false, false),
    LESS_OR_EQUAL(true, true, false),
    GREATER(false, false, true),
    GREATER_OR_EQUAL(false, true, true);

    private final boolean below;
    private final boolean same;
    private final boolean above;

    Relation(boolean below, boolean same, boolean above) {
        this.below = below;
        this.same = same;
        this.above = above;
    }

    /** Whether a value passes of which {@code comparison} is the sign of value minus constant. */
    public boolean accepts(int comparison) {
        if (comparison < 0) {
            return below;
        }
        return comparison == 0 ? same : above;
    }
}
