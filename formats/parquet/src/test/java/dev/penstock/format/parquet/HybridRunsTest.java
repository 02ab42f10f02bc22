package dev.penstock.format.parquet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.data.ByteBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.junit.jupiter.api.Test;

class HybridRunsTest {

    @Property(tries = 500)
    void apacheReadsTheSameNumbers(
            @ForAll @IntRange(min = 1, max = 24) int width, @ForAll("runs") List<int[]> runs, @ForAll boolean isCut)
            throws IOException {
        int[] numbers = numbers(runs, width);
        int from = isCut ? numbers.length / 3 : 0;
        var out = new ByteBuilder(0);
        out.append("before".getBytes(US_ASCII));
        int begin = out.size();

        new HybridRuns(out).append(numbers, from, numbers.length, width);

        var in = new ByteArrayInputStream(out.array(), begin, out.size() - begin);
        var decoder = new RunLengthBitPackingHybridDecoder(width, in);
        int[] read = new int[numbers.length - from];
        for (int i = 0; i < read.length; i++) {
            read[i] = decoder.readInt();
        }
        assertArrayEquals(Arrays.copyOfRange(numbers, from, numbers.length), read);
        assertEquals(0, in.available());
    }

    @Test
    void manyEqualNumbersAreFewBytes() {
        var out = new ByteBuilder(0);

        new HybridRuns(out).append(new int[100_000], 0, 100_000, 14);

        assertTrue(out.size() <= 5, "" + out.size());
    }

    @Test
    void widthsAreThoseOfTheGreatest() {
        assertEquals(0, HybridRuns.width(0));
        assertEquals(1, HybridRuns.width(1));
        assertEquals(2, HybridRuns.width(2));
        assertEquals(14, HybridRuns.width((1 << 14) - 1));
    }

    /** Numbers and how often each is there. */
    @Provide
    Arbitrary<List<int[]>> runs() {
        Arbitrary<Integer> lengths = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(1, 3)),
                Tuple.of(2, Arbitraries.integers().between(4, 50)));
        return Combinators.combine(Arbitraries.integers(), lengths)
                .as((number, length) -> new int[] {number, length})
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private static int[] numbers(List<int[]> runs, int width) {
        int[] numbers = new int[runs.stream().mapToInt(run -> run[1]).sum()];
        int at = 0;
        for (int[] run : runs) {
            Arrays.fill(numbers, at, at + run[1], run[0] & (1 << width) - 1);
            at += run[1];
        }
        return numbers;
    }
}
