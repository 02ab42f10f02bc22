package dev.penstock.format.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What Apache Commons CSV reads from a text.
 *
 * <p>Its equal of the standard dialect is {@link CSVFormat#DEFAULT}: a comma, double quotes, no escape, and blank lines
 * are no records. {@link CSVFormat#RFC4180} differs in the last: there a blank line is a record of one empty field.
 */
final class CommonsOracle {

    private CommonsOracle() {}

    /** Returns the records, or nothing where the text is malformed. */
    static Optional<List<List<String>>> read(String text) throws IOException {
        return read(text, CSVFormat.DEFAULT);
    }

    static Optional<List<List<String>>> read(String text, CSVFormat format) throws IOException {
        List<List<String>> records = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord record : parser) {
                records.add(record.toList());
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException) {
                return Optional.empty();
            }
            throw e;
        }
        return Optional.of(records);
    }

    /** Whether Commons CSV may read what the reader refuses with these words, for a reason of {@link CommonsOracleTest}. */
    static boolean mayBeRefused(String fault) {
        int follower = fault.indexOf(" follows a closing quote");
        if (follower < 0) {
            return List.of("are both named", "is not UTF-8", "is no text", "is half of", "ends after the first byte")
                    .stream()
                    .anyMatch(fault::contains);
        }
        int codePoint = fault.lastIndexOf(": U+", follower);
        return codePoint > 0 && Character.isWhitespace(Integer.parseInt(fault.substring(codePoint + 4, follower), 16));
    }

    /** Returns the records after the first as a table has them: as wide as the first, with null for what is empty. */
    static List<List<String>> rows(List<List<String>> records) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> record : records.subList(Math.min(1, records.size()), records.size())) {
            List<String> row = new ArrayList<>();
            for (int i = 0; i < records.get(0).size(); i++) {
                row.add(i < record.size() && !record.get(i).isEmpty() ? record.get(i) : null);
            }
            rows.add(row);
        }
        return rows;
    }
}
