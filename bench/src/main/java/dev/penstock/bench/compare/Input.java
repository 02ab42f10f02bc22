package dev.penstock.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder of buckets of one scale: input, which is made once and kept, and output, which is deleted after each run. */
final class Input {

    private final Path folder;
    private final double scale;

    /** @param data the folder of all scales */
    Input(Path data, double scale) {
        this.folder = data.resolve("scale-" + scale).toAbsolutePath();
        this.scale = scale;
    }

    /** Returns the folder of buckets. */
    Path buckets() {
        return folder.resolve("buckets");
    }

    /** Returns the folder for definitions. */
    Path flows() {
        return folder.resolve("flows");
    }

    /** Returns the file that gets what processes print. */
    Path log() throws IOException {
        return Files.createDirectories(folder).resolve("log");
    }

    /** Returns a file of input, and makes it if it is not there. */
    Path file(Dataset dataset) throws IOException, InterruptedException {
        Path file = dataset.file(buckets());
        if (!Files.exists(file)) {
            String kind = dataset == Dataset.CONTACTS ? "crm" : "tpch";
            ChildProcess.run(JavaCommand.of(Generate.class, buckets().toString(), Double.toString(scale), kind), log());
        }
        return file;
    }

    /** Returns the files below a folder. */
    List<Path> files(Path below) throws IOException {
        try (Stream<Path> paths = Files.walk(below)) {
            return paths.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
        }
    }

    /** Deletes a folder and all that is below it. */
    void delete(Path below) throws IOException {
        if (!Files.exists(below)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> paths = Files.walk(below)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
