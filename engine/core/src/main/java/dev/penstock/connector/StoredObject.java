package dev.penstock.connector;

import java.time.Instant;

/** An object of a store that can be read. */
public interface StoredObject extends InputObject {

    /** Returns the whole key. */
    String key();

    /** Returns how many bytes are stored. */
    long size();

    Instant lastModified();
}
