package dev.penstock.format.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that {@link JsonFuzzTest} begins with. */
final class FuzzSeeds {

    private static final Path FOLDER =
            Path.of("src/test/resources/dev/penstock/format/json/JsonFuzzTestInputs/everyFileIsReadAsJacksonReadsIt");

    private FuzzSeeds() {}

    static List<byte[]> all() {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seeds;
    }
}
