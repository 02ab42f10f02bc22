package dev.penstock.definition;

/** How the objects of an S3 source are written; AppFlow reads CSV if the type is not given. */
public enum InputFileType implements Worded {
    CSV,
    JSON
}
