package dev.penstock.bench;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The program that one writes for {@link WholeFlow} in an hour, with Strings and the classes of the JDK.
 *
 * <p>It knows the columns, and that no line end stands in quotes.
 */
final class StringProgram {

    private static final BigDecimal LOWER = BigDecimal.valueOf(9);
    private static final BigDecimal UPPER = BigDecimal.valueOf(31);
    private static final LocalDate FIRST_DAY = LocalDate.of(1995, 1, 1);
    private static final int[] WANTED = {0, 1, 4, 5, 10, 15};

    private StringProgram() {}

    static byte[] run(byte[] file) throws IOException {
        StringBuilder out = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8))) {
            append(cells(lines.readLine()), out);
            String line;
            while ((line = lines.readLine()) != null) {
                List<String> cells = cells(line);
                if (isWanted(cells)) {
                    append(cells, out);
                }
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isWanted(List<String> cells) {
        BigDecimal quantity = new BigDecimal(cells.get(4));
        return quantity.compareTo(LOWER) > 0
                && quantity.compareTo(UPPER) < 0
                && !LocalDate.parse(cells.get(10)).isBefore(FIRST_DAY);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>(16);
        int begin = 0;
        while (begin <= line.length()) {
            boolean quoted = begin < line.length() && line.charAt(begin) == '"';
            int end = quoted ? endOfQuoted(line, begin + 1) : line.indexOf(',', begin);
            end = end < 0 ? line.length() : end;
            cells.add(quoted ? line.substring(begin + 1, end - 1).replace("\"\"", "\"") : line.substring(begin, end));
            begin = end + 1;
        }
        return cells;
    }

    private static int endOfQuoted(String line, int from) {
        int i = line.indexOf('"', from) + 1;
        while (i < line.length() && line.charAt(i) == '"') {
            i = line.indexOf('"', i + 1) + 1;
        }
        return i;
    }

    private static void append(List<String> cells, StringBuilder out) {
        String separator = "";
        for (int column : WANTED) {
            String cell = cells.get(column);
            out.append(separator);
            if (cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0) {
                out.append('"').append(cell.replace("\"", "\"\"")).append('"');
            } else {
                out.append(cell);
            }
            separator = ",";
        }
        out.append('\n');
    }
}
