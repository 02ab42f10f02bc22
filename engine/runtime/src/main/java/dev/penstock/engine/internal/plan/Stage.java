package dev.penstock.engine.internal.plan;

/**
 * The order in which the tasks of a flow work on a record, wherever they stand in the list (docs/reference/stages.md).
 *
 * <p>Filters and validations see raw values; masks come before anything that copies a value, so that a masked field
 * cannot leak in clear.
 */
public enum Stage {
    /** Every filter but a projection, on raw values. */
    FILTER,
    /** Validations, on raw values. */
    VALIDATE,
    /** Masks and truncations of fields of the source, in list order. */
    TRANSFORM,
    /** Merges and calculations into temporary fields. */
    DERIVE,
    /** Masks and truncations of temporary fields, in list order. */
    TRANSFORM_DERIVED,
    /** Names of the destination and conversion of types. */
    MAP
}
