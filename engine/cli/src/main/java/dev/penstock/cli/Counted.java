package dev.penstock.cli;

/** Numbers with their nouns: {@code 1 record}, {@code 1,461 records}. */
final class Counted {

    private static final int GROUP = 3;

    private Counted() {}

    static String of(long count, String noun) {
        return grouped(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** Returns a number, 0 or more, with a comma before each three digits. The JDK's formatter takes 20 ms to start. */
    static String grouped(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        for (int i = digits.length() - GROUP; i > 0; i -= GROUP) {
            digits.insert(i, ',');
        }
        return digits.toString();
    }
}
