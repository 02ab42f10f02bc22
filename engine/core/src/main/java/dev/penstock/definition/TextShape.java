package dev.penstock.definition;

import java.util.Optional;

/**
 * What a text must look like, checked in one walk over it.
 *
 * <p>No regular expression is involved, so the time a check takes grows with the text and no faster.
 */
@FunctionalInterface
interface TextShape {

    TextShape ANY = text -> Optional.empty();

    /** Returns what is wrong with the text, or nothing. */
    Optional<String> breach(String text);

    /** Every character is of the set. */
    static TextShape of(Characters set) {
        return text -> walk(text, 0, set);
    }

    /** The first character is of one set and all others are of another. */
    static TextShape of(Characters first, Characters others) {
        return text -> {
            int rest = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
            Optional<String> breach = walk(text.substring(0, rest), 0, first);
            return breach.isPresent() ? breach : walk(text, rest, others);
        };
    }

    /** The text starts with the prefix and every character after it is of the set. */
    static TextShape startingWith(String prefix, Characters set) {
        return text -> text.startsWith(prefix)
                ? walk(text, prefix.length(), set)
                : Optional.of("it does not start with " + prefix);
    }

    /** The text does not start with the prefix and every character is of the set. */
    static TextShape notStartingWith(String prefix, Characters set) {
        return text -> text.startsWith(prefix) ? Optional.of("it starts with " + prefix) : walk(text, 0, set);
    }

    /** A resource name: the prefix, then somewhere a number between two colons, anything around it. */
    static TextShape arn(String prefix) {
        return text -> {
            if (!text.startsWith(prefix)) {
                return Optional.of("it does not start with " + prefix);
            }
            return hasNumberBetweenColons(text, prefix.length())
                    ? Optional.empty()
                    : Optional.of("it has no account number between two colons");
        };
    }

    private static Optional<String> walk(String text, int from, Characters set) {
        int i = from;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            if (!set.has(codePoint)) {
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
