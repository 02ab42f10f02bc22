package dev.penstock.format.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.data.BatchBuilder;
import dev.penstock.data.Field;
import dev.penstock.data.FieldType;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When columns get a dictionary, and that values survive it. */
class DictionaryTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void textsThatAreAlmostTheSameAreToldApart(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> distinct = Stream.generate(() -> text(random)).limit(1_500).toList();
        List<List<Object>> expected = new ArrayList<>();
        var builder = new BatchBuilder(Schema.ofNames("text"));
        for (int i = 0; i < 10_000; i++) {
            String text = distinct.get(random.nextInt(distinct.size()));
            expected.add(List.of(text));
            builder.add(text);
        }
        RecordBatch batch = builder.build();

        assertEquals(expected, SecondReader.values(Written.file(batch)), "seed " + seed);
        assertEquals(true, chunk(batch).hasDictionaryPage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT32", "INT64", "DOUBLE"})
    void numbersThatComeAgainAreADictionary(FieldType type) throws IOException {
        RecordBatch batch = numbers(type, 20_000, i -> (i * 7_919L % 1_000 - 500) * 65_536L);

        assertEquals(true, chunk(batch).hasDictionaryPage());
        List<List<Object>> found = SecondReader.values(Written.file(batch));
        for (int i = 0; i < found.size(); i++) {
            assertEquals(
                    (i * 7_919L % 1_000 - 500) * 65_536L, ((Number) found.get(i).get(0)).longValue());
        }
    }

    @Test
    void moreThanHalfDistinctIsNoDictionary() throws IOException {
        assertEquals(true, chunk(numbers(FieldType.INT64, 1_000, i -> i / 2)).hasDictionaryPage());
        assertEquals(
                false, chunk(numbers(FieldType.INT64, 1_000, i -> i * 4 / 7)).hasDictionaryPage());
    }

    @Test
    void theFirstValuesDecideIfTheyAreDistinct() throws IOException {
        assertEquals(
                true,
                chunk(numbers(FieldType.INT64, 50_000, i -> Math.min(i, 2_040))).hasDictionaryPage());
        assertEquals(
                false,
                chunk(numbers(FieldType.INT64, 50_000, i -> Math.min(i, 2_060))).hasDictionaryPage());
    }

    @Test
    void aDictionaryHasNoMoreThan16384Values() throws IOException {
        assertEquals(
                true,
                chunk(numbers(FieldType.INT64, 60_000, i -> i % 16_384 / 3 * 3)).hasDictionaryPage());
        assertEquals(
                true,
                chunk(numbers(FieldType.INT64, 60_000, i -> i / 3 % 16_384)).hasDictionaryPage());
        assertEquals(
                false,
                chunk(numbers(FieldType.INT64, 60_000, i -> i / 3 % 16_385)).hasDictionaryPage());
    }

    @Test
    void aDictionaryHasNoMoreThanOneMebibyte() throws IOException {
        assertEquals(true, chunk(texts(1_000)).hasDictionaryPage());
        assertEquals(false, chunk(texts(1_050)).hasDictionaryPage());
    }

    private static ColumnChunkMetaData chunk(RecordBatch batch) throws IOException {
        return SecondReader.footer(Written.file(batch))
                .getBlocks()
                .get(0)
                .getColumns()
                .get(0);
    }

    private static RecordBatch numbers(FieldType type, int count, IntToLongFunction number) {
        var builder = new BatchBuilder(Schema.of(List.of(new Field("number", type))));
        for (int i = 0; i < count; i++) {
            builder.add(number.applyAsLong(i));
        }
        return builder.build();
    }

    /** Each of so many texts of a kilobyte three times. */
    private static RecordBatch texts(int distinct) {
        var builder = new BatchBuilder(Schema.ofNames("text"));
        for (int i = 0; i < 3 * distinct; i++) {
            builder.add("%01020d".formatted(i % distinct));
        }
        return builder.build();
    }

    /** A text of a few characters that are easily taken for others. */
    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(24); i > 0; i--) {
            text.append("\0ab".charAt(random.nextInt(3)));
        }
        return text.toString();
    }
}
