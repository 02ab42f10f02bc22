package dev.penstock.format.parquet.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.data.BatchBuilder;
import dev.penstock.data.Field;
import dev.penstock.data.FieldType;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import dev.penstock.format.parquet.ParquetCodec;
import dev.penstock.format.parquet.ParquetFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is read. */
class RoundTripTest {

    @Property(tries = 100)
    void textsComeBack(
            @ForAll long seed, @ForAll @IntRange(max = 3_000) int rows, @ForAll @IntRange(min = 1, max = 400) int texts)
            throws IOException {
        Random random = new Random(seed);
        Schema schema = Schema.ofNames("a", "b.c", "");
        List<List<String>> expected = new ArrayList<>();
        List<RecordBatch> batches = new ArrayList<>();
        BatchBuilder batch = new BatchBuilder(schema);
        for (int i = 0; i < rows; i++) {
            List<String> row = new ArrayList<>();
            for (int field = 0; field < schema.size(); field++) {
                row.add(random.nextInt(10) < field * 4 ? null : "é".repeat(random.nextInt(3)) + random.nextInt(texts));
            }
            expected.add(row);
            batch.add(row.toArray());
            if (random.nextInt(500) == 0) {
                batches.add(batch.build());
                batch = new BatchBuilder(schema);
            }
        }
        batches.add(batch.build());

        byte[] file = WrittenFile.of(ParquetFormat.standard(), schema, batches);

        ParquetInputOptions options = ParquetInputOptions.standard().withChunkBytes(16 + random.nextInt(100_000));
        assertEquals(expected, Contents.of(new FileInMemory("a", file), options).rows());
    }

    @ParameterizedTest
    @EnumSource(ParquetCodec.class)
    void everyCodecIsRead(ParquetCodec codec) throws IOException {
        Schema schema = Schema.ofNames("a");
        BatchBuilder batch = new BatchBuilder(schema);
        for (int i = 0; i < 10_000; i++) {
            batch.add("text " + i);
        }
        byte[] file = WrittenFile.of(ParquetFormat.standard().withCodec(codec), schema, List.of(batch.build()));

        Contents found = Contents.of(new FileInMemory("a", file));

        assertEquals(10_000, found.rows().size());
        assertEquals(List.of("text 9999"), found.rows().get(9_999));
    }

    @Test
    void typedFieldsComeBackAsTheirText() throws IOException {
        Schema schema = Schema.of(List.of(
                new Field("flag", FieldType.BOOLEAN),
                new Field("small", FieldType.INT32),
                new Field("big", FieldType.INT64),
                new Field("size", FieldType.DOUBLE),
                new Field("day", FieldType.DATE),
                new Field("time", FieldType.TIMESTAMP),
                new Field("json", FieldType.JSON)));
        BatchBuilder batch = new BatchBuilder(schema)
                .add(true, -7, Long.MIN_VALUE, 1.5, "2024-02-29", "1969-12-31T23:59:59.999Z", List.of(1))
                .add(new Object[7]);

        Contents found = Contents.of(new FileInMemory("a", WrittenFile.of(batch.build())));

        assertEquals(
                List.of(
                        List.of(
                                "true",
                                "-7",
                                "-9223372036854775808",
                                "1.5",
                                "2024-02-29",
                                "1969-12-31T23:59:59.999Z",
                                "[1]"),
                        Arrays.asList(new String[7])),
                found.rows());
        assertEquals(
                List.of(Kind.BOOLEAN, Kind.NUMBER, Kind.NUMBER, Kind.NUMBER, Kind.STRING, Kind.STRING, Kind.STRING),
                found.kinds().get(0));
    }
}
