package dev.penstock.adapter;

/** How files that hold another in gzip are called. */
final class Gzip {

    /** How the names of such files end, in any case. */
    static final String ENDING = ".gz";

    private Gzip() {}

    /** Whether a name says that the file is one. */
    static boolean isNamed(String name) {
        return name.regionMatches(true, name.length() - ENDING.length(), ENDING, 0, ENDING.length());
    }
}
