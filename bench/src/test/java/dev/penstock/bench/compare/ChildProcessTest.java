package dev.penstock.bench.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    Path folder;

    @Test
    void allTimeOfAChildIsCounted() throws Exception {
        Path log = folder.resolve("log");

        Measurement idle = ChildProcess.run(List.of("sh", "-c", "exit 0"), log);
        Measurement busy =
                ChildProcess.run(List.of("sh", "-c", "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done"), log);

        assertTrue(idle.cpuNanos() < 50_000_000, idle.toString());
        assertTrue(busy.cpuNanos() > 2 * idle.cpuNanos() + 20_000_000, busy.toString());
        assertTrue(busy.wallNanos() > 20_000_000, busy.toString());
    }

    @Test
    void aFailureShowsWhatWasPrinted() throws Exception {
        Path log = folder.resolve("log");

        IOException e = assertThrows(
                IOException.class, () -> ChildProcess.run(List.of("sh", "-c", "echo no such thing; exit 3"), log));

        assertEquals("exit status 3 of sh -c echo no such thing; exit 3: no such thing\n", e.getMessage());
        assertEquals("no such thing\n", Files.readString(log));
    }
}
