package dev.penstock.definition;

/** A folder of an output key that does not depend on the date. */
public enum PathPrefix implements Worded {
    EXECUTION_ID,
    SCHEMA_VERSION
}
