package dev.penstock.definition;

/** How output records are written. */
public enum FileType implements Worded {
    CSV,
    JSON,
    PARQUET
}
