package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of JSONTestSuite. */
final class TestSuite {

    private static final Path ROOT = root();

    private TestSuite() {}

    /** Returns the names of the files that begin with a letter, in order. */
    static List<String> files(String letter) {
        try (Stream<Path> paths = Files.list(ROOT.resolve("test_parsing"))) {
            return paths.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith(letter))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(ROOT.resolve("test_parsing").resolve(file));
    }

    /**
     * Returns a file as the value of a field on one line. Line breaks become spaces, except in the one file that is
     * about a line break in a string, which a space would heal.
     */
    static byte[] asValue(String file) throws IOException {
        byte[] bytes = bytes(file);
        byte[] line = new byte[bytes.length + 6];
        System.arraycopy("{\"v\":".getBytes(UTF_8), 0, line, 0, 5);
        for (int i = 0; i < bytes.length; i++) {
            boolean space = bytes[i] == '\n' && !file.equals("n_string_unescaped_newline.json");
            line[5 + i] = space ? (byte) ' ' : bytes[i];
        }
        line[line.length - 1] = '}';
        return line;
    }

    static List<String> verdicts() throws IOException {
        return Files.readAllLines(ROOT.resolve("verdicts.tsv"));
    }

    private static Path root() {
        URL url = TestSuite.class.getResource("/json-test-suite");
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
