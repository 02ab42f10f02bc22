package dev.penstock.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of the manual. Parts of it are made by the tests, each between two markers:
 *
 * <pre>{@code
 * <!-- examples -->
 * ...
 * <!-- /examples -->
 * }</pre>
 */
record Page(Path file, String text) {

    /** Set to {@code write}, it has the tests write what they make instead of comparing it. */
    private static final String DOCS = "penstock.docs";

    static Page read(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("there is no page " + file, e);
        }
    }

    /** Fails if a part of the page is not what it should be, or writes it. */
    void hold(String part, String content) {
        String begin = "<!-- " + part + " -->\n";
        String end = "<!-- /" + part + " -->";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new AssertionError("%s has no %s...%s".formatted(file, begin, end));
        }
        if ("write".equals(System.getProperty(DOCS))) {
            write(text.substring(0, from) + begin + content + text.substring(to));
        } else {
            assertEquals(
                    content,
                    text.substring(from + begin.length(), to),
                    () -> "the part %s of %s is not what the spec says; run with -D%s=write"
                            .formatted(part, file, DOCS));
        }
    }

    private void write(String newText) {
        try {
            Files.writeString(file, newText);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
