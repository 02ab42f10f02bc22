package dev.penstock.adapter;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Which strings can be the name of a file or folder, on their own and without meaning anything else. */
final class SafeName {

    /** The folder below a root that holds what is ours. */
    static final String RESERVED = ".penstock";

    private static final int MOST_BYTES = 255;

    private SafeName() {}

    /**
     * Returns why a string cannot be a name, to be read after the word for it, such as {@code is empty}. The reason
     * does not repeat the string, which may hold anything.
     */
    static Optional<String> problem(FileSystem fileSystem, String name) {
        if (name.isEmpty()) {
            return Optional.of("is empty");
        }
        if (name.equals(".") || name.equals("..")) {
            return Optional.of("is '" + name + "'");
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '/' || c == '\\' || Character.isISOControl(c)) {
                return Optional.of("contains the character " + codePoint(c));
            }
        }
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            return Optional.of("has " + bytes + " bytes; the most is " + MOST_BYTES);
        }
        return refusal(fileSystem, name);
    }

    /** Asks the file system, which may refuse characters, lack them, or read a drive or a stream out of a name. */
    private static Optional<String> refusal(FileSystem fileSystem, String name) {
        try {
            Path path = fileSystem.getPath(name);
            boolean same = path.getRoot() == null
                    && path.getNameCount() == 1
                    && path.toString().equals(name);
            return same ? Optional.empty() : Optional.of("means something else to the file system");
        } catch (InvalidPathException e) {
            return Optional.of("is refused by the file system (" + ObjectName.printable(e.getReason()) + ")");
        }
    }

    private static String codePoint(char c) {
        String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(4 - digits.length()) + digits;
    }
}
