package dev.penstock.definition;

/**
 * A set of code points.
 *
 * <p>AppFlow's patterns speak of ASCII only: their {@code \w} has no letters with accents and their {@code \s} is one
 * of the six ASCII white spaces. So a set is a table for ASCII and one answer for everything above.
 */
final class Characters {

    static final Characters ANY = new Characters(true);
    static final Characters NO_SPACE = without(" \t\n\u000b\f\r");
    static final Characters DIGIT = new Characters(false).range('0', '9');
    static final Characters LETTER_OR_DIGIT = letters().range('0', '9');
    static final Characters WORD = word("");
    static final Characters PRINTABLE = new Characters(false).range(' ', '~');

    private final boolean[] ascii = new boolean[128];
    private final boolean beyond;

    private Characters(boolean all) {
        beyond = all;
        for (int i = 0; i < ascii.length; i++) {
            ascii[i] = all;
        }
    }

    /** The set {@code [\w...]} with the given further characters. */
    static Characters word(String more) {
        return letters().range('0', '9').range('_', '_').with(more);
    }

    /** The set {@code [\w\s...]} with the given further characters. */
    static Characters wordOrSpace(String more) {
        return word(more).with(" \t\n\u000b\f\r");
    }

    static Characters letters() {
        return new Characters(false).range('a', 'z').range('A', 'Z');
    }

    /** Everything but ASCII control characters; a tab is in. */
    static Characters text() {
        Characters set = new Characters(true);
        for (char c = 0; c < ' '; c++) {
            set.ascii[c] = c == '\t';
        }
        return set;
    }

    boolean has(int codePoint) {
        return codePoint < 128 ? ascii[codePoint] : beyond;
    }

    Characters range(char from, char to) {
        for (char c = from; c <= to; c++) {
            ascii[c] = true;
        }
        return this;
    }

    private Characters with(String more) {
        for (int i = 0; i < more.length(); i++) {
            ascii[more.charAt(i)] = true;
        }
        return this;
    }

    private static Characters without(String less) {
        Characters set = new Characters(true);
        for (int i = 0; i < less.length(); i++) {
            set.ascii[less.charAt(i)] = false;
        }
        return set;
    }
}
