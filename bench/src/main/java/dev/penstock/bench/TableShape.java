package dev.penstock.bench;

/** What a generated file holds. */
public enum TableShape {
    /** Eight columns of numbers with two places. Nothing needs a quote. */
    NARROW_NUMBERS,
    /** Thirty columns of text. One in ten has a comma, a quote or a line end in it, one in ten is not there. */
    WIDE_TEXT
}
