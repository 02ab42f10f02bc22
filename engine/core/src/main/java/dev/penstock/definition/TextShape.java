package dev.penstock.definition;

import java.util.Optional;

/**
 * What a text must look like, checked in one walk over it.
 *
 * <p>No regular expression is involved, so the time a check takes grows with the text and no faster.
 */
final class TextShape {

    /** Whatever it looks like. */
    static final TextShape ANY = of(Characters.ANY);

    /** What a text has to do with a prefix. */
    private enum Start {
        FREE,
        GIVEN,
        FORBIDDEN,
        OF_RESOURCE
    }

    private final Start start;
    private final String prefix;
    private final Characters first;
    private final Characters others;

    private TextShape(Start start, String prefix, Characters first, Characters others) {
        this.start = start;
        this.prefix = prefix;
        this.first = first;
        this.others = others;
    }

    /** Every character is of the set. */
    static TextShape of(Characters set) {
        return of(set, set);
    }

    /** The first character is of one set and all others are of another. */
    static TextShape of(Characters first, Characters others) {
        return new TextShape(Start.FREE, "", first, others);
    }

    /** The text starts with the prefix and every character after it is of the set. */
    static TextShape startingWith(String prefix, Characters set) {
        return new TextShape(Start.GIVEN, prefix, set, set);
    }

    /** The text does not start with the prefix and every character is of the set. */
    static TextShape notStartingWith(String prefix, Characters set) {
        return new TextShape(Start.FORBIDDEN, prefix, set, set);
    }

    /** A resource name: the prefix, then somewhere a number between two colons, anything around it. */
    static TextShape arn(String prefix) {
        return new TextShape(Start.OF_RESOURCE, prefix, Characters.ANY, Characters.ANY);
    }

    /** Returns what is wrong with the text, or nothing. */
    Optional<String> breach(String text) {
        boolean starts = text.startsWith(prefix);
        return switch (start) {
            case FREE -> walk(text, 0);
            case GIVEN -> starts ? walk(text, prefix.length()) : noStart();
            case FORBIDDEN -> starts ? Optional.of("it starts with " + prefix) : walk(text, 0);
            case OF_RESOURCE -> starts ? account(text) : noStart();
        };
    }

    private Optional<String> noStart() {
        return Optional.of("it does not start with " + prefix);
    }

    private Optional<String> account(String text) {
        return hasNumberBetweenColons(text, prefix.length())
                ? Optional.empty()
                : Optional.of("it has no account number between two colons");
    }

    private Optional<String> walk(String text, int from) {
        if (this == ANY) {
            return Optional.empty();
        }
        int i = from;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            Characters allowed = i == from ? first : others;
            if (!allowed.has(codePoint)) {
                return Optional.of("character " + (text.codePointCount(0, i) + 1) + " is "
                        + Problem.quote(Character.toString(codePoint)));
            }
            i += Character.charCount(codePoint);
        }
        return Optional.empty();
    }

    private static boolean hasNumberBetweenColons(String text, int from) {
        boolean open = false;
        int digits = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                if (open && digits > 0) {
                    return true;
                }
                open = true;
                digits = 0;
            } else if (Characters.DIGIT.has(c)) {
                digits++;
            } else {
                open = false;
            }
        }
        return false;
    }
}
