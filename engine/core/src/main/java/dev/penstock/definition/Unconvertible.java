package dev.penstock.definition;

/** What becomes of a value that cannot be converted to the type of its field, or calculated with. */
public enum Unconvertible {
    /** It is null, and the run warns of how many there were. */
    NULL,
    /** It ends the run. */
    FAIL
}
