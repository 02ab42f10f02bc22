package dev.penstock.engine.internal.operator;

/** Which code points of a value are masked. */
public enum Side {
    ALL,
    FIRST,
    LAST
}
