package dev.penstock.definition;

/** How fine the date folders of an output key are. */
public enum PrefixFormat implements Worded {
    YEAR,
    MONTH,
    DAY,
    HOUR,
    MINUTE
}
