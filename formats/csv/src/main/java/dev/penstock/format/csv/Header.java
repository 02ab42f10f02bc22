package dev.penstock.format.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.connector.DataFormatException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first record of a file of the standard dialect.
 *
 * @param names the names of the columns; none if the file has no record
 * @param rest the records that were cut together with the header
 */
record Header(List<String> names, Cut rest) {

    /** Reads the header of a file of which nothing was cut yet. */
    static Header read(TextFile file, Lines lines, Cutter cutter) throws IOException {
        Optional<Cut> cut = cutter.next();
        while (cut.isPresent()) {
            int start = firstRecord(cut.get());
            if (start < cut.get().to()) {
                return of(file, lines, cut.get(), start);
            }
            lines.pass(cut.get());
            cut = cutter.next();
        }
        return new Header(List.of(), Cut.NOTHING);
    }

    private static int firstRecord(Cut cut) {
        int start = cut.from();
        while (start < cut.to() && Cells.endsLine(cut.bytes()[start])) {
            start++;
        }
        return start;
    }

    private static Header of(TextFile file, Lines lines, Cut cut, int start) throws DataFormatException {
        byte[] bytes = cut.bytes();
        int end = Cells.endOfRecord(bytes, start, cut.to());
        int broken = Text.firstBroken(bytes, start, end);
        if (broken >= 0) {
            throw Faults.notText(file, Place.of(lines.next(), bytes, cut.from(), broken), bytes, broken);
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        int from = start;
        while (from <= end) {
            int to = Cells.end(bytes, from, end);
            String name = text(bytes, from, to);
            Integer before = columns.putIfAbsent(name, columns.size() + 1);
            if (before != null) {
                Place place = Place.of(lines.next(), bytes, cut.from(), from);
                throw Faults.sameName(file.name(), place.line(), place.column(), name, before, columns.size() + 1);
            }
            from = to + 1;
        }
        int rest = Cells.afterLineEnd(bytes, end, cut.to());
        lines.pass(cut.before(rest));
        return new Header(List.copyOf(columns.keySet()), cut.after(rest));
    }

    private static String text(byte[] bytes, int from, int to) {
        if (from == to || bytes[from] != Cells.QUOTE) {
            return new String(bytes, from, to - from, UTF_8);
        }
        return new String(bytes, from + 1, to - from - 2, UTF_8).replace("\"\"", "\"");
    }
}
