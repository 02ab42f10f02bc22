package dev.penstock.bench.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each workload once, as users run it, and by the other programs inside of this JVM, which takes less time. */
class WorkloadsTest {

    @TempDir
    static Path data;

    private static Input input;
    private static PenstockContender penstock;

    @BeforeAll
    static void prepare() {
        input = new Input(data, 0.0005);
        penstock = TestPenstock.contender(input);
    }

    @ParameterizedTest
    @EnumSource
    void allProgramsWriteTheSameRecords(Workload workload) throws Exception {
        Path file = input.file(workload.input());
        Path folder = Files.createDirectories(input.buckets().resolve("others"));

        Path duckDb = folder.resolve("duckdb-" + workload.word());
        DuckDbProgram.main(new String[] {workload.word(), "1", file.toString(), duckDb.toString()});
        Fingerprint expected = Fingerprint.of(workload, input.files(duckDb));

        assertTrue(expected.records() > 0, expected.toString());
        if (NaiveProgram.can(workload)) {
            Path naive = folder.resolve("naive-" + workload.word());
            NaiveProgram.main(new String[] {workload.word(), file.toString(), naive.toString()});
            assertEquals(expected, Fingerprint.of(workload, List.of(naive)));
        }
        input.delete(penstock.output(input.buckets()));
        ChildProcess.run(penstock.command(workload, 1, input.buckets()), input.log());
        assertEquals(expected, Fingerprint.of(workload, input.files(penstock.output(input.buckets()))));
    }
}
