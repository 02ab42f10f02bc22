package dev.penstock.adapter;

import static java.util.Objects.requireNonNull;

import dev.penstock.connector.FileFormat;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which format a file is read in: the same for all, or what the ending of its name says.
 *
 * <pre>{@code
 * FileFormatChoice choice = FileFormatChoice.byEnding(Map.of(".csv", csv, ".jsonl", json));
 * }</pre>
 *
 * <p>Endings are compared without regard to case. A further {@code .gz} says nothing of the format. Immutable.
 */
public final class FileFormatChoice {

    /** The ending of every name. */
    private static final String ANY = "";

    private final NavigableMap<String, FileFormat> formats;

    private FileFormatChoice(NavigableMap<String, FileFormat> formats) {
        this.formats = formats;
    }

    /** Returns the choice of one format for files of any name. */
    public static FileFormatChoice always(FileFormat format) {
        return new FileFormatChoice(new TreeMap<>(Map.of(ANY, requireNonNull(format, "format is null"))));
    }

    /**
     * Returns the choice by the ending of the name.
     *
     * @param formats formats by ending in lower case with its dot, such as {@code .csv}
     * @throws IllegalArgumentException if there is no ending, or a key is none
     */
    public static FileFormatChoice byEnding(Map<String, FileFormat> formats) {
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("formats is empty; the least is one ending");
        }
        return new FileFormatChoice(checked(formats));
    }

    /**
     * Returns a choice that is the same but for files with these endings.
     *
     * @param exceptions formats by ending in lower case with its dot, such as {@code .csv}
     * @throws IllegalArgumentException if a key is no ending
     */
    public FileFormatChoice except(Map<String, FileFormat> exceptions) {
        NavigableMap<String, FileFormat> more = new TreeMap<>(formats);
        more.putAll(checked(exceptions));
        return new FileFormatChoice(more);
    }

    /** Returns the format of a file of this name, if it is known. */
    Optional<FileFormat> of(String name) {
        String plain = Gzip.isNamed(name) ? name.substring(0, name.length() - Gzip.ENDING.length()) : name;
        String lower = plain.toLowerCase(Locale.ROOT);
        // The ending of every name comes last.
        for (Map.Entry<String, FileFormat> format : formats.descendingMap().entrySet()) {
            if (lower.endsWith(format.getKey())) {
                return Optional.of(format.getValue());
            }
        }
        return Optional.empty();
    }

    private static NavigableMap<String, FileFormat> checked(Map<String, FileFormat> formats) {
        NavigableMap<String, FileFormat> sorted = new TreeMap<>(formats);
        for (String ending : sorted.keySet()) {
            boolean dotted = ending.length() > 1 && ending.startsWith(".");
            if (!dotted || ending.equals(Gzip.ENDING) || !ending.equals(ending.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "an ending is %s; allowed is such as .csv, and not %s".formatted(ending, Gzip.ENDING));
            }
        }
        return sorted;
    }

    /** Returns in words for messages what names a file may have. */
    String allowed() {
        return formats.containsKey(ANY)
                ? "any name"
                : "names that end in " + String.join(", ", formats.keySet()) + ", each also with " + Gzip.ENDING;
    }
}
