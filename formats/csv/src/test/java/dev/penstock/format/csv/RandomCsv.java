package dev.penstock.format.csv;

import java.util.List;
import java.util.Random;

/**
 * Files that look like those of the trade, made from a seed: long enough for blocks, columns of all kinds, and now and
 * then something that does not belong there.
 */
final class RandomCsv {

    private static final List<String> LINE_ENDS = List.of("\n", "\n", "\r\n", "\r");
    private static final List<String> STRAYS =
            List.of("\"", "\"\"", ",", "\n", "\r", "\r\n", "\n\n", "x", "\"a\n", "a\"", "\uFEFF", "ä", "\",\"", " ");
    private static final List<String> WORDS =
            List.of("a", "bc", "12345.67", "1996-03-13", "DELIVER IN PERSON", "Zürich", "東京", "😀", "-", "x\"y");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final String lineEnd;
    private final int quotedInTen;
    private final int emptyInTen;

    private RandomCsv(Random random) {
        this.random = random;
        this.lineEnd = LINE_ENDS.get(random.nextInt(LINE_ENDS.size()));
        this.quotedInTen = random.nextInt(3) * random.nextInt(6);
        this.emptyInTen = random.nextInt(3) * random.nextInt(5);
    }

    /** Returns a file; the same for the same seed. */
    static String of(long seed) {
        Random random = new Random(seed);
        return new RandomCsv(random).file(1 + random.nextInt(9), random.nextInt(80));
    }

    private String file(int columns, int records) {
        for (int column = 0; column < columns; column++) {
            text.append(column == 0 ? "" : ",").append("c").append(column);
        }
        int width = random.nextInt(5) == 0 ? 1 + random.nextInt(columns + 2) : columns;
        boolean ragged = random.nextInt(6) == 0;
        for (int record = 0; record < records; record++) {
            text.append(lineEnd);
            record(ragged ? 1 + random.nextInt(columns + 2) : width);
        }
        if (random.nextBoolean()) {
            text.append(lineEnd);
        }
        for (int strays = random.nextInt(4) - 1; strays > 0; strays--) {
            text.insert(place(), STRAYS.get(random.nextInt(STRAYS.size())));
        }
        return text.toString();
    }

    /** Returns a place that is not between the halves of a character. */
    private int place() {
        int place = random.nextInt(text.length() + 1);
        return place < text.length() && Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }

    private void record(int cells) {
        for (int cell = 0; cell < cells; cell++) {
            if (cell > 0) {
                text.append(',');
            }
            cell(cells == 1);
        }
    }

    private void cell(boolean alone) {
        if (random.nextInt(10) < emptyInTen) {
            text.append(alone || random.nextInt(9) == 0 ? "\"\"" : "");
        } else if (random.nextInt(10) < quotedInTen) {
            text.append('"').append(words()).append(inQuotes()).append(words()).append('"');
        } else {
            text.append(WORDS.get(random.nextInt(WORDS.size() - 1))).append(random.nextInt(6) == 0 ? words() : "");
        }
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        for (int count = random.nextInt(4) * random.nextInt(4); count > 0; count--) {
            words.append(' ').append(WORDS.get(random.nextInt(WORDS.size() - 1)));
        }
        return words.toString();
    }

    private String inQuotes() {
        return List.of("", ",", "\n", "\r\n", "\r", "\"\"", "\"\"\"\"", ",\"\",")
                .get(random.nextInt(8));
    }
}
