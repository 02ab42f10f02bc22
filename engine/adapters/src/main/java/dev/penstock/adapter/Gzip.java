package dev.penstock.adapter;

import dev.penstock.connector.InputObject;
import java.io.IOException;
import java.io.InputStream;

/** A file that holds another in gzip, read as what it holds. */
record Gzip(InputObject packed) implements InputObject {

    /** How the names of such files end, in any case. */
    static final String ENDING = ".gz";

    /** Whether a name says that the file is one. */
    static boolean isNamed(String name) {
        return name.regionMatches(true, name.length() - ENDING.length(), ENDING, 0, ENDING.length());
    }

    @Override
    public String name() {
        return packed.name();
    }

    @Override
    public InputStream open() throws IOException {
        return new GzipStream(packed.open(), packed.name());
    }
}
