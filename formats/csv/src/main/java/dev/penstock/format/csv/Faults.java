package dev.penstock.format.csv;

import dev.penstock.connector.DataFormatException;
import dev.penstock.data.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What is said of malformed files: where, what was found and what is allowed. */
final class Faults {

    private Faults() {}

    static DataFormatException notUtf8(String object, Place place, byte value) {
        return at(object, place, "the byte 0x%02X is not UTF-8; allowed is text in UTF-8".formatted(value & 0xFF));
    }

    static DataFormatException afterClosingQuote(String object, Place place, byte[] bytes, int index, int to) {
        int length = Utf8.prefixLength(bytes, index, to - index, 1);
        int character = new String(bytes, index, length, StandardCharsets.UTF_8).codePointAt(0);
        return at(
                object,
                place,
                "%s follows a closing quote; allowed are a comma, a line end and the end of the file"
                        .formatted(Shown.of(character)));
    }

    static DataFormatException notClosed(String object, Place place) {
        return at(object, place, "the quote that opens here is not closed; the file ends before");
    }

    /** Says that a record is too long; {@code from} is its first byte. */
    static DataFormatException tooLong(String object, Place place, int most, byte[] bytes, int from) {
        String message = "the record that begins here has more than %d bytes; the most is %d".formatted(most, most);
        byte[] head = Arrays.copyOfRange(bytes, from, from + most + 1);
        Quotes quotes = new Quotes();
        quotes.follow(head, head.length, true);
        if (quotes.open() >= 0) {
            Place open = Place.of(place.line(), head, 0, quotes.open());
            message += "; it is then inside the quotes that open at line %d, column %d"
                    .formatted(open.line(), open.column());
        }
        return at(object, place, message);
    }

    static DataFormatException sameName(String object, long line, long column, String name, int first, int second) {
        return new DataFormatException(
                object,
                line,
                column,
                "the columns %d and %d are both named %s; allowed is each name once"
                        .formatted(first, second, Shown.of(name)));
    }

    static DataFormatException tooLongRecord(String object, long line, int most) {
        return new DataFormatException(
                object,
                line,
                0,
                "the record that begins here has more than %d bytes; the most is %d".formatted(most, most));
    }

    static DataFormatException malformedRecord(String object, long line) {
        return new DataFormatException(
                object,
                line,
                0,
                "the quotes or escapes of the record that begins here are malformed; allowed after a closing quote are "
                        + "a delimiter, a line end and the end of the file");
    }

    private static DataFormatException at(String object, Place place, String message) {
        return new DataFormatException(object, place.line(), place.column(), message);
    }
}
