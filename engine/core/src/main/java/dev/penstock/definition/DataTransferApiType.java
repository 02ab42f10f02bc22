package dev.penstock.definition;

/** How a custom connector's own interface answers. */
public enum DataTransferApiType implements Worded {
    SYNC,
    ASYNC,
    AUTOMATIC
}
