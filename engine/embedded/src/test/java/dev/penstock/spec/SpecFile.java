package dev.penstock.spec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cases of one kind of task, or of one thing that several kinds share.
 *
 * @param name the name of the file without its ending, which the page of the manual has too
 * @param task the kind of task in the words of a definition, or what the file is about
 * @param title what the cases are about, in a few words
 * @param cases the cases, each name once
 */
record SpecFile(String name, String task, String title, List<SpecCase> cases) {

    private static final ObjectMapper JACKSON = new ObjectMapper();

    /** Returns all files, in the order of their names. */
    static List<SpecFile> all() {
        try (Stream<Path> files =
                Files.list(Path.of(SpecFile.class.getResource("/spec").toURI()))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(SpecFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SpecFile read(Path file) {
        String name = file.getFileName().toString().replace(".json", "");
        try {
            String text = Files.readString(file);
            try (JsonParser parser = JACKSON.createParser(text)) {
                return read(name, parser, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static SpecFile read(String name, JsonParser parser, String text) throws IOException {
        String task = "";
        String title = "";
        List<SpecCase> cases = new ArrayList<>();
        parser.nextToken();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "task" -> task = parser.getText();
                case "title" -> title = parser.getText();
                case "cases" -> {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        cases.add(SpecReader.read(name, parser, text));
                    }
                }
                default -> throw new IllegalArgumentException(name + " has a member " + member);
            }
        }
        return new SpecFile(name, task, title, List.copyOf(cases));
    }
}
