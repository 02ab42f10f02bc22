package dev.penstock.bench.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the comparison at a scale at which its times mean nothing. */
class ComparisonTest {

    @TempDir
    static Path data;

    private static Input input;
    private static PenstockContender penstock;

    @BeforeAll
    static void prepare() {
        input = new Input(data, 0.0005);
        penstock = TestPenstock.contender(input);
    }

    @Test
    void everyRunOfEveryProgramIsReported() throws Exception {
        Result result = comparison(2, new NaiveContender()).run(Workload.W5);

        JsonNode json = new ObjectMapper().readTree(ReportJson.of(0.0005, 2, List.of(result)));
        assertEquals(100, json.at("/workloads/0/records").asInt());
        assertEquals(2, json.at("/workloads/0/programs").size());
        for (JsonNode program : json.at("/workloads/0/programs")) {
            assertEquals(2, program.path("runs").size());
            for (JsonNode run : program.path("runs")) {
                assertTrue(run.path("wallNanos").asLong() > 0, run.toString());
                assertTrue(run.path("cpuNanos").asLong() > 0, run.toString());
                assertTrue(run.path("peakBytes").asLong() > 1 << 20, run.toString());
            }
        }
        String text = ReportText.of(result);
        assertTrue(text.contains("penstock / commons-csv"), text);
    }

    @Test
    void otherRecordsStopTheComparison() {
        var half = new HalfContender();

        IOException e =
                assertThrows(IOException.class, () -> comparison(1, half).run(Workload.W5));

        assertTrue(e.getMessage().startsWith("w5: the output of half (Fingerprint[records=1,"), e.getMessage());
    }

    private static Comparison comparison(int rounds, Contender... others) {
        return new Comparison(penstock, List.of(others), input, List.of(1), rounds, line -> {});
    }

    /** Writes one record that nobody asked for. */
    private record HalfContender() implements Contender {

        @Override
        public String name() {
            return "half";
        }

        @Override
        public boolean can(Workload workload) {
            return true;
        }

        @Override
        public boolean hasThreads() {
            return false;
        }

        @Override
        public Path output(Path buckets) {
            return buckets.resolve("half");
        }

        @Override
        public List<String> command(Workload workload, int threads, Path buckets) {
            List<String> lines = new ArrayList<>();
            lines.add("Id,AccountId,FirstName,LastName,Email,Phone,City,Description,CreatedDate,Status");
            lines.add("1,2,3,4,5,6,7,8,9,10");
            Path file = output(buckets).resolve("half.csv");
            return List.of("sh", "-c", "echo '" + String.join("\n", lines) + "' > '" + file + "'");
        }
    }
}
