package dev.penstock.bench.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of Penstock, as users run it, with a flow definition as users write it.
 *
 * @param launch the arguments of {@code java} before its own: {@code -jar penstock.jar}
 * @param flows a folder into which the definitions are copied
 */
record PenstockContender(List<String> launch, Path flows) implements Contender {

    PenstockContender {
        launch = List.copyOf(launch);
    }

    @Override
    public String name() {
        return "penstock";
    }

    @Override
    public boolean can(Workload workload) {
        return true;
    }

    @Override
    public boolean hasThreads() {
        return true;
    }

    @Override
    public Path output(Path buckets) {
        return buckets.resolve("wanted");
    }

    @Override
    public List<String> command(Workload workload, int threads, Path buckets) {
        return java("run", flow(workload), "--buckets", buckets.toString(), "--threads", "" + threads, "--quiet");
    }

    /** Returns the command that tells whether this version can run a workload. */
    List<String> validation(Workload workload) {
        return java("validate", flow(workload));
    }

    private List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(JavaCommand.java()));
        command.addAll(launch);
        command.addAll(List.of(arguments));
        return command;
    }

    private String flow(Workload workload) {
        String name = workload.word() + ".json";
        Path file = flows.resolve(name);
        try (InputStream definition = PenstockContender.class.getResourceAsStream("/flows/" + name)) {
            Files.createDirectories(flows);
            Files.write(file, definition.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }
}
