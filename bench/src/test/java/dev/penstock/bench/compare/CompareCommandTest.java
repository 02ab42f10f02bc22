package dev.penstock.bench.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told who asks for what is not there. */
class CompareCommandTest {

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void workloadsAndProgramsThatAreNotThereAreTold() {
        assertEquals(2, execute("--workloads", "w1,w9"));
        assertLine("compare: --workloads: there is no workload w9; there are w1, w2, w3t, w3s, w3p, w4, w5");

        assertEquals(2, execute("--against", "duck"));
        assertLine("compare: --against: there is no program duck; there are duckdb, commons-csv, spark");
    }

    @Test
    void numbersOutOfRangeAreTold() {
        assertEquals(2, execute("--rounds", "0"));
        assertLine("compare: --rounds is 0; the least is 1");

        assertEquals(2, execute("--scale", "0"));
        assertLine("compare: --scale is 0.0; it must be above 0 and at most 1000");

        assertEquals(2, execute("--threads", "1,0"));
        assertLine("compare: --threads is [1, 0]; the least is 1");
    }

    @Test
    void aMissingJarIsToldWithTheCommandThatBuildsIt() {
        Path jar = folder.resolve("none.jar");

        assertEquals(2, execute("--penstock", jar.toString()));

        assertLine(
                "compare: there is no " + jar + "; mvn -q -B -DskipTests package builds it, --penstock names another");
    }

    @Test
    void sparkThatIsNotBuiltIsToldWithItsProfile() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Contenders.of(List.of("spark"), folder));

        assertTrue(e.getMessage().endsWith("mvn -q -B -DskipTests package -Pspark"), e.getMessage());
    }

    @Test
    void aDiskThatIsTooSmallIsToldBeforeAnythingIsMade() throws IOException {
        Input small = new Input(folder, 0.0005);
        Input huge = new Input(folder, 1e9);

        small.requireRoom(List.of(Workload.values()));
        IOException e = assertThrows(IOException.class, () -> huge.requireRoom(List.of(Workload.W5)));

        assertTrue(e.getMessage().contains(" GB left; scale 1.0E9 needs 1413000000.0 GB."), e.getMessage());
    }

    private int execute(String... arguments) {
        return CompareCommand.execute(new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments);
    }

    /** The last message, without usage: the line that matters is not to scroll away. */
    private void assertLine(String expected) {
        String[] lines = err.toString().split("\n");
        assertEquals(expected, lines[lines.length - 2]);
        assertEquals("compare --help tells what there is.", lines[lines.length - 1]);
    }
}
