package dev.penstock.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.penstock.definition.FlowOptions;
import dev.penstock.definition.InputFileType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is a number up to a length; else one cell could keep a run for hours. */
class NumberLengthTest {

    private static final int MOST = 4_096;

    @Test
    void textUpToTheLimitIsANumberAndLongerTextIsNone() {
        String number = "7".repeat(MOST);
        String longer = "7".repeat(MOST + 1);
        String tasks = "[%s,%s]".formatted(Tasks.mapAll(), Tasks.validate("n", "NUMERIC"));

        RandomRun run =
                RandomRun.once(tasks, List.of("{\"n\":\"%s\"}".formatted(number), "{\"n\":\"%s\"}".formatted(longer)));

        assertEquals(List.of("{\"n\":\"" + number + "\"}"), run.lines());
    }

    @Test
    void theLongestResultsAreNumbersAgain() {
        String nines = "9".repeat(500);
        String small = "0." + "0".repeat(480) + "1".repeat(500);
        List<String> records = List.of(
                "{\"a\":\"-%s\",\"b\":%s.5}".formatted(nines, nines),
                "{\"a\":\"%s\",\"b\":\"-%s\"}".formatted(small, small));
        String tasks = "[%s,%s,%s]"
                .formatted(
                        Tasks.mapAll("a", "b"),
                        Tasks.arithmetic("a", "b", "MULTIPLICATION", "t"),
                        Tasks.map("t", "n", "decimal"));

        assertEquals(List.of(), RandomRun.once(tasks, records).execution().warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7%s", "0%s", "-0.%s", "7%se5"})
    void aCellOfAMegabyteTakesNoTime(String number) {
        Workbench bench = new Workbench(FlowOptions.defaults(), 1);
        bench.put("1", List.of("n,m", number.formatted("7".repeat(1 << 20)) + ",1"));
        String tasks = "[%s,%s,%s,%s]"
                .formatted(
                        Tasks.mapAll(),
                        Tasks.validate("n", "NON_ZERO"),
                        Tasks.arithmetic("n", "m", "ADDITION", "t"),
                        Tasks.map("t", "n", "decimal"));

        assertTimeout(
                Duration.ofSeconds(10),
                () -> bench.run(RandomRun.definition(tasks, InputFileType.CSV), InputFileType.CSV));
    }
}
