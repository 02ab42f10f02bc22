package dev.penstock.bench.compare;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A file of contacts as a CRM exports it: sixty columns of text with quotes, commas and line ends in it, and letters
 * beyond ASCII. Always the same; every word in it is made of random syllables.
 */
final class Contacts {

    private static final int COLUMNS = 60;
    private static final List<String> NAMED = List.of(
            "Id",
            "OwnerId",
            "AccountId",
            "FirstName",
            "LastName",
            "Name",
            "Email",
            "Phone",
            "MobilePhone",
            "Title",
            "Street",
            "City",
            "PostalCode",
            "Country",
            "Description",
            "CreatedDate",
            "LastModifiedDate",
            "Status",
            "AnnualRevenue",
            "NumberOfEmployees");
    private static final String[] STATES = {"New", "Working", "Closed - Won", "Closed - Lost", "Nurturing"};

    private final Random random = new Random(42);
    private final Syllables syllables = new Syllables(random);
    private final StringBuilder line = new StringBuilder();

    static List<String> columns() {
        List<String> columns = new ArrayList<>(NAMED);
        while (columns.size() < COLUMNS) {
            columns.add("Custom_Field_" + (columns.size() - NAMED.size()) + "__c");
        }
        return Collections.unmodifiableList(columns);
    }

    /** Writes so many rows under a header. */
    void write(int rows, OutputStream out) throws IOException {
        out.write((String.join(",", columns()) + "\n").getBytes(StandardCharsets.UTF_8));
        for (int row = 0; row < rows; row++) {
            out.write(line().getBytes(StandardCharsets.UTF_8));
        }
    }

    private String line() {
        String first = syllables.word();
        String last = syllables.word();
        line.setLength(0);
        for (int column = 0; column < COLUMNS; column++) {
            String cell = column < NAMED.size() ? named(column, first, last) : custom(column);
            CsvLine.append(line.append(column == 0 ? "" : ","), cell);
        }
        return line.append('\n').toString();
    }

    private String named(int column, String first, String last) {
        return switch (NAMED.get(column)) {
            case "Id" -> "003" + key();
            case "OwnerId" -> "005" + key();
            case "AccountId" -> "001" + key();
            case "FirstName" -> first;
            case "LastName" -> last;
            case "Name" -> first + " " + last;
            case "Email" -> "user" + random.nextInt(1_000_000) + "@example" + random.nextInt(100) + ".com";
            case "Phone", "MobilePhone" -> "+00 (30) " + (1_000_000 + random.nextInt(8_999_999));
            case "Title" -> oneOf(3) ? "" : "Director, Sales";
            case "Street" -> (1 + random.nextInt(400)) + " " + syllables.word() + (oneOf(4) ? "\nFloor 2" : "");
            case "City" -> syllables.word() + (oneOf(8) ? ", " + syllables.word() : "");
            case "PostalCode" -> Integer.toString(10_000 + random.nextInt(89_999));
            case "Country" -> "XX";
            case "Description" -> syllables.text(random.nextInt(30));
            case "CreatedDate", "LastModifiedDate" -> instant();
            case "Status" -> STATES[random.nextInt(STATES.length)];
            case "AnnualRevenue" -> Integer.toString(random.nextInt(100_000_000));
            case "NumberOfEmployees" -> Integer.toString(random.nextInt(10_000));
            default -> throw new IllegalStateException("there is no column " + NAMED.get(column));
        };
    }

    private String custom(int column) {
        return switch (column % 5) {
            case 0 -> oneOf(2) ? "" : "true";
            case 1 -> oneOf(3) ? "" : STATES[random.nextInt(STATES.length)];
            case 2 -> oneOf(2) ? "" : random.nextInt(1_000_000) + ".50";
            case 3 -> oneOf(4) ? "2023-11-0" + (1 + random.nextInt(9)) : "";
            default -> oneOf(3) ? syllables.word() + " " + syllables.word() : "";
        };
    }

    private String instant() {
        return "2024-0%d-1%dT0%d:15:30.000Z".formatted(1 + random.nextInt(9), random.nextInt(10), random.nextInt(10));
    }

    private String key() {
        long number = 1_000_000_000_000_000L + (random.nextLong() >>> 1) % 1_000_000_000_000_000L;
        return Long.toString(number, 36).toUpperCase(Locale.ROOT);
    }

    private boolean oneOf(int count) {
        return random.nextInt(count) == 0;
    }
}
