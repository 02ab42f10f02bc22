package dev.penstock.bench;

/** Of what kinds the values of a column are. */
public enum Kinds {
    /** All are text, as a CSV file has them. */
    UNIFORM,
    /** Three of four are of the kind that their content has, the others are not, as JSON lines may have them. */
    MIXED
}
