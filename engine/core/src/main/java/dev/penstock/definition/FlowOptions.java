package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

/**
 * How a flow runs where the public record of AppFlow is silent or a user may want another way.
 *
 * <pre>{@code
 * FlowOptions options = FlowOptions.defaults().withCompatibility(Compatibility.APPFLOW);
 * }</pre>
 *
 * @param compatibility what to do where AppFlow itself would move nothing
 * @param notEqualKeepsNull whether a filter NOT_EQUAL_TO keeps records without a value, as Salesforce does; by default
 *     any comparison with null is false, as in SQL
 * @param unconvertible what becomes of values that cannot be converted or calculated with
 */
public record FlowOptions(Compatibility compatibility, boolean notEqualKeepsNull, Unconvertible unconvertible) {

    private static final FlowOptions DEFAULTS = new FlowOptions(Compatibility.LENIENT, false, Unconvertible.NULL);

    public FlowOptions {
        requireNonNull(compatibility, "compatibility is null");
        requireNonNull(unconvertible, "unconvertible is null");
    }

    /** Returns the options that the documentation describes as the default. */
    public static FlowOptions defaults() {
        return DEFAULTS;
    }

    public FlowOptions withCompatibility(Compatibility newCompatibility) {
        return new FlowOptions(newCompatibility, notEqualKeepsNull, unconvertible);
    }

    public FlowOptions withNotEqualKeepsNull(boolean keeps) {
        return new FlowOptions(compatibility, keeps, unconvertible);
    }

    public FlowOptions withUnconvertible(Unconvertible newUnconvertible) {
        return new FlowOptions(compatibility, notEqualKeepsNull, newUnconvertible);
    }
}
