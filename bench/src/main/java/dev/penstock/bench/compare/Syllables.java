package dev.penstock.bench.compare;

import java.util.Random;

/** Words that mean nothing, some of them with letters beyond ASCII. */
final class Syllables {

    private static final String[] PLAIN = {
        "ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu"
    };
    private static final String[] MARKED = {"bä", "çé", "dï", "ñö", "šu", "漢"};

    private final Random random;

    Syllables(Random random) {
        this.random = random;
    }

    /** Returns a word of two or three syllables. */
    String word() {
        StringBuilder word = new StringBuilder();
        for (int left = 2 + random.nextInt(2); left > 0; left--) {
            String[] from = random.nextInt(12) == 0 ? MARKED : PLAIN;
            word.append(from[random.nextInt(from.length)]);
        }
        return word.toString();
    }

    /** Returns so many words with spaces between, now and then a line end or a comma, or in quotes. */
    String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : random.nextInt(25) == 0 ? "\n" : random.nextInt(12) == 0 ? ", " : " ");
            text.append(random.nextInt(30) == 0 ? "\"" + word() + "\"" : word());
        }
        return text.toString();
    }
}
