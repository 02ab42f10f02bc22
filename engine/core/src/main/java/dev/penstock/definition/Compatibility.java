package dev.penstock.definition;

/** What to do where AppFlow accepts a definition and then does what nobody wants. */
public enum Compatibility {
    /** Do what the definition means, and warn that AppFlow does not. */
    LENIENT,
    /** Do what AppFlow does. */
    APPFLOW
}
