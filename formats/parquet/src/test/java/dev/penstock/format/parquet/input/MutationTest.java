package dev.penstock.format.parquet.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Files that were changed somewhere are read or refused, in 64 MiB. */
class MutationTest {

    /** More are read with {@code -Dpenstock.mutations=233822}, others with {@code -Dpenstock.mutations.seed=1000000}. */
    private static final long MUTATIONS = Long.getLong("penstock.mutations", 20_000);

    private static final long SEED = Long.getLong("penstock.mutations.seed", 0);

    @Test
    void changedFilesAreReadOrRefused() throws IOException, InterruptedException, URISyntaxException {
        Path files = Path.of(MutationTest.class.getResource("/parquet-testing").toURI());
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MutationRun.class.getName(),
                        files.toString(),
                        Long.toString(SEED),
                        Long.toString(MUTATIONS),
                        "20000")
                .redirectErrorStream(true)
                .start();
        String output = new String(run.getInputStream().readAllBytes(), UTF_8);

        assertTrue(run.waitFor(1, TimeUnit.MINUTES), output);
        assertEquals(0, run.exitValue(), output);
        assertTrue(output.contains(" refused, the slowest in "), output);
    }
}
