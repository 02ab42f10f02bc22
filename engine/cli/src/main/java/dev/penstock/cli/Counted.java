package dev.penstock.cli;

import java.util.Locale;

/** Numbers with their nouns: {@code 1 record}, {@code 1,461 records}. */
final class Counted {

    private Counted() {}

    static String of(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s", count, noun) + (count == 1 ? "" : "s");
    }
}
