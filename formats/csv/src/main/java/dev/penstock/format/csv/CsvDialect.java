package dev.penstock.format.csv;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How the records of a CSV file are written down, and how much of them is held in memory. Written is UTF-8; a file in
 * UTF-16 is read as the UTF-8 that it would be, and so are its bytes counted.
 *
 * <pre>{@code
 * CsvDialect semicolons = CsvDialect.STANDARD.withDelimiter(";").withComment('#');
 * }</pre>
 *
 * @param delimiter what stands between two fields; any text without quote, escape, comment marker, CR and LF
 * @param quote what stands around a field that has a delimiter, a quote or a line end in it, doubled inside; ASCII
 * @param escape what takes the meaning from the character after it, inside quotes and outside; ASCII
 * @param comment what begins a line that is no record; ASCII
 * @param maxRecordBytes the most bytes that a record may have, its line end not counted; 16 MiB if nothing else is said, 1 GiB at
 *     the most
 * @param chunkBytes about how many bytes of input one chunk of records takes
 */
public record CsvDialect(
        String delimiter,
        char quote,
        Optional<Character> escape,
        Optional<Character> comment,
        int maxRecordBytes,
        int chunkBytes) {

    /** Comma, double quotes, no escape, no comments; records of at most 16 MiB in chunks of about 256 KiB. */
    public static final CsvDialect STANDARD =
            new CsvDialect(",", '"', Optional.empty(), Optional.empty(), 16 << 20, 256 << 10);

    private static final int MOST_RECORD_BYTES = 1 << 30;
    private static final int LEAST_CHUNK_BYTES = 16;
    private static final int MOST_CHUNK_BYTES = 64 << 20;

    public CsvDialect {
        requireNonNull(delimiter, "delimiter is null");
        requireNonNull(escape, "escape is null");
        requireNonNull(comment, "comment is null");
        requireMarker("quote", quote);
        if (escape.isPresent()) {
            requireMarker("escape", escape.get());
            requireDifferent("comment", comment, "escape", escape.get());
        }
        if (comment.isPresent()) {
            requireMarker("comment", comment.get());
        }
        requireDifferent("escape", escape, "quote", quote);
        requireDifferent("comment", comment, "quote", quote);
        requireDelimiter(delimiter, quote, escape, comment);
        requireWithin("maxRecordBytes", maxRecordBytes, 1, MOST_RECORD_BYTES);
        requireWithin("chunkBytes", chunkBytes, LEAST_CHUNK_BYTES, MOST_CHUNK_BYTES);
    }

    public CsvDialect withDelimiter(String newDelimiter) {
        return new CsvDialect(newDelimiter, quote, escape, comment, maxRecordBytes, chunkBytes);
    }

    public CsvDialect withQuote(char newQuote) {
        return new CsvDialect(delimiter, newQuote, escape, comment, maxRecordBytes, chunkBytes);
    }

    public CsvDialect withEscape(char newEscape) {
        return new CsvDialect(delimiter, quote, Optional.of(newEscape), comment, maxRecordBytes, chunkBytes);
    }

    public CsvDialect withComment(char newComment) {
        return new CsvDialect(delimiter, quote, escape, Optional.of(newComment), maxRecordBytes, chunkBytes);
    }

    public CsvDialect withMaxRecordBytes(int newMaxRecordBytes) {
        return new CsvDialect(delimiter, quote, escape, comment, newMaxRecordBytes, chunkBytes);
    }

    public CsvDialect withChunkBytes(int newChunkBytes) {
        return new CsvDialect(delimiter, quote, escape, comment, maxRecordBytes, newChunkBytes);
    }

    /** Returns a dialect with chunks that are as big as wanted, as far as that is allowed, and not smaller than these. */
    CsvDialect withChunkBytesOfAtLeast(int wanted) {
        return withChunkBytes(Math.max(chunkBytes, Math.min(wanted, MOST_CHUNK_BYTES)));
    }

    /** Whether the characters are those of {@link #STANDARD}, whatever the sizes. */
    boolean isStandard() {
        return delimiter.equals(STANDARD.delimiter) && quote == STANDARD.quote && escape.isEmpty() && comment.isEmpty();
    }

    private static void requireMarker(String name, char marker) {
        if (marker > 127 || marker == '\r' || marker == '\n' || marker == 0) {
            throw new IllegalArgumentException(
                    "%s is %s; allowed is an ASCII character but NUL, CR and LF".formatted(name, Shown.of(marker)));
        }
    }

    private static void requireDifferent(String name, Optional<Character> marker, String otherName, char other) {
        if (marker.isPresent() && marker.get() == other) {
            throw new IllegalArgumentException(
                    "%s is %s; the %s is that already".formatted(name, Shown.of(other), otherName));
        }
    }

    private static void requireDelimiter(
            String delimiter, char quote, Optional<Character> escape, Optional<Character> comment) {
        if (delimiter.isEmpty()) {
            throw new IllegalArgumentException("delimiter is empty; the least is one character");
        }
        for (int i = 0; i < delimiter.length(); i++) {
            char c = delimiter.charAt(i);
            boolean taken = c == quote || is(escape, c) || is(comment, c);
            if (taken || c == '\r' || c == '\n' || c == 0) {
                throw new IllegalArgumentException(
                        "delimiter has %s in it; allowed is what is no quote, escape or comment marker, NUL, CR or LF"
                                .formatted(Shown.of(c)));
            }
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(delimiter)) {
            throw new IllegalArgumentException("delimiter has half of a surrogate pair in it; allowed is Unicode text");
        }
    }

    private static boolean is(Optional<Character> marker, char c) {
        return marker.isPresent() && marker.get() == c;
    }

    private static void requireWithin(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s is %d; allowed is %d to %d".formatted(name, value, least, most));
        }
    }
}
