package dev.penstock.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The folder of buckets of one scale: input, which is made once and kept, and output, which is deleted after each run. */
final class Input {

    private static final double OUTPUT_BYTES_AT_SCALE_1 = 1.3e9;

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

    /**
     * Throws {@link IOException} if the disk has no room for what is not there yet of the input, and for one output, which
     * is never larger than that of {@code w2}.
     */
    void requireRoom(List<Workload> workloads) throws IOException {
        double needed = scale * OUTPUT_BYTES_AT_SCALE_1;
        for (Dataset dataset : Dataset.values()) {
            boolean isMade =
                    workloads.stream().anyMatch(workload -> workload.input().isMadeWith(dataset));
            needed += isMade && !Files.exists(dataset.file(buckets())) ? dataset.bytes(scale) : 0;
        }
        long free = Files.getFileStore(Files.createDirectories(folder)).getUsableSpace();
        if (free < needed) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "the disk of %s has %.1f GB left; scale %s needs %.1f GB. --data names a folder on another one",
                    folder,
                    free / 1e9,
                    scale,
                    needed / 1e9));
        }
    }

    /** Returns a file of input, and makes it if it is not there. */
    Path file(Dataset dataset) throws IOException, InterruptedException {
        Path file = dataset.file(buckets());
        if (!Files.exists(file)) {
            String kind = dataset.isMadeWith(Dataset.CONTACTS) ? "crm" : "tpch";
            ChildProcess.run(JavaCommand.of(Generate.class, buckets().toString(), Double.toString(scale), kind), log());
        }
        return file;
    }

    /** Returns the files with records below a folder: without those that Hadoop hides, such as its checksums. */
    List<Path> files(Path below) throws IOException {
        try (Stream<Path> paths = Files.walk(below)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> "._".indexOf(path.getFileName().toString().charAt(0)) < 0)
                    .sorted()
                    .toList();
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
