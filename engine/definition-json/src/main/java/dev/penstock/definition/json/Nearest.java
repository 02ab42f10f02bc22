package dev.penstock.definition.json;

import java.util.Collection;
import java.util.Optional;

/** Finds the word that somebody may have meant. */
final class Nearest {

    private static final int LONGEST = 64;

    private Nearest() {}

    /** Returns the closest of the words if it is close enough to be meant; an empty text means nothing. */
    static Optional<String> to(String text, Collection<String> words) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String best = null;
        int bestDistance = Math.max(1, text.length() / 4) + 1;
        for (String word : words) {
            int distance = word.equalsIgnoreCase(text) ? 0 : distance(text, word);
            if (distance < bestDistance) {
                best = word;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Counts the characters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
