package dev.penstock.definition;

/** Which part of an output key carries the date. */
public enum PrefixType implements Worded {
    FILENAME,
    PATH,
    PATH_AND_FILENAME
}
