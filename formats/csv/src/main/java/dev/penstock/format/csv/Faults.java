package dev.penstock.format.csv;

import dev.penstock.connector.DataFormatException;
import dev.penstock.data.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What is said of malformed files: where, what was found and what is allowed. */
final class Faults {

    private Faults() {}

    /** Says what is wrong with the text of a file at a byte that {@link Text#firstBroken} found. */
    static DataFormatException notText(TextFile file, Place place, byte[] bytes, int index) {
        String message = file.encoding() == Encoding.UTF_8 ? notUtf8(bytes[index]) : notUtf16(bytes, index);
        return at(file.name(), place, message);
    }

    private static String notUtf8(byte value) {
        return value == 0
                ? "the byte 0x00 is no text; allowed is UTF-8 without NUL, and UTF-16 after a byte order mark"
                : "the byte 0x%02X is not UTF-8; allowed is text in UTF-8".formatted(value & 0xFF);
    }

    private static String notUtf16(byte[] bytes, int index) {
        if (bytes[index] == 0) {
            return "U+0000 is no text; allowed is UTF-16 without NUL";
        }
        if (bytes[index] == Utf16Stream.HALF_UNIT) {
            return "the file ends after the first byte of a character; allowed in UTF-16 are two or four";
        }
        int half = (bytes[index] & 0x0F) << 12 | (bytes[index + 1] & 0x3F) << 6 | bytes[index + 2] & 0x3F;
        return "U+%04X is half of a surrogate pair; allowed in UTF-16 are both halves".formatted(half);
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
