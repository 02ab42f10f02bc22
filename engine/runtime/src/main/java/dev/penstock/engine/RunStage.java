package dev.penstock.engine;

/** What a run is doing. */
public enum RunStage {
    /** It waits until fewer others run. */
    QUEUED,
    /** It looks at what earlier runs have left, and begins. */
    BEGINNING,
    /** It asks the source for its fields. */
    DESCRIBING,
    /** It reads, transforms and writes records where nobody sees them. */
    STAGING,
    /** It writes down what it has done. */
    COMMITTING,
    /** It makes its objects visible. */
    PUBLISHING,
    /** It has ended. */
    ENDED
}
