package dev.penstock.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BatchBuilderTest {

    @ParameterizedTest
    @MethodSource("javaValues")
    void aJavaValueIsATextAndAKind(Object value, Kind kind, String text) {
        RecordBatch batch = new BatchBuilder(Schema.ofNames("a")).add(value).build();

        assertEquals(kind, batch.column(0).kind(0));
        assertEquals(text, batch.column(0).text(0));
    }

    static Stream<Arguments> javaValues() {
        return Stream.of(
                Arguments.of("bolt", Kind.STRING, "bolt"),
                Arguments.of("", Kind.STRING, ""),
                Arguments.of(new StringBuilder("built"), Kind.STRING, "built"),
                Arguments.of('x', Kind.STRING, "x"),
                Arguments.of(Kind.JSON, Kind.STRING, "JSON"),
                Arguments.of(null, Kind.NULL, ""),
                Arguments.of(true, Kind.BOOLEAN, "true"),
                Arguments.of(-1, Kind.NUMBER, "-1"),
                Arguments.of((byte) 1, Kind.NUMBER, "1"),
                Arguments.of((short) 1, Kind.NUMBER, "1"),
                Arguments.of(Long.MAX_VALUE, Kind.NUMBER, "9223372036854775807"),
                Arguments.of(new BigInteger("12345678901234567890"), Kind.NUMBER, "12345678901234567890"),
                Arguments.of(new BigDecimal("0.10"), Kind.NUMBER, "0.10"),
                Arguments.of(new BigDecimal("1E+3"), Kind.NUMBER, "1E+3"),
                Arguments.of(0.5, Kind.NUMBER, "0.5"),
                Arguments.of(0.1f, Kind.NUMBER, "0.1"),
                Arguments.of(1e300, Kind.NUMBER, "1.0E+300"),
                Arguments.of(new AtomicLong(7), Kind.NUMBER, "7"),
                Arguments.of(LocalDate.of(2024, 2, 29), Kind.STRING, "2024-02-29"),
                Arguments.of(Instant.ofEpochMilli(0), Kind.STRING, "1970-01-01T00:00:00Z"),
                Arguments.of(OffsetDateTime.parse("2024-02-29T12:30+05:30"), Kind.STRING, "2024-02-29T12:30+05:30"),
                Arguments.of(new UUID(0, 1), Kind.STRING, "00000000-0000-0000-0000-000000000001"),
                Arguments.of(List.of(), Kind.JSON, "[]"),
                Arguments.of(Map.of(), Kind.JSON, "{}"),
                Arguments.of(Arrays.asList(1, null, "a", true, List.of(2)), Kind.JSON, "[1,null,\"a\",true,[2]]"),
                Arguments.of(Map.of("k", Map.of("n", 1.5)), Kind.JSON, "{\"k\":{\"n\":1.5}}"),
                Arguments.of(
                        List.of("\"\\\n\t\u0000\u001f\u00e9"),
                        Kind.JSON,
                        "[\"\\\"\\\\\\u000a\\u0009\\u0000\\u001f\u00e9\"]"));
    }

    @Test
    void theMembersOfAMapKeepTheirOrder() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", LocalDate.of(2024, 1, 1));

        RecordBatch batch = new BatchBuilder(Schema.ofNames("a")).add(map).build();

        assertEquals("{\"z\":1,\"a\":\"2024-01-01\"}", batch.column(0).text(0));
    }

    @ParameterizedTest
    @MethodSource("noValues")
    void whatCannotBeAValueIsRefused(Object value, String message) {
        var builder = new BatchBuilder(Schema.ofNames("a"));

        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> builder.add(new Object[] {value}));

        assertEquals(message, refused.getMessage());
    }

    static Stream<Arguments> noValues() {
        return Stream.of(
                Arguments.of(Double.NaN, "NaN cannot be a value; numbers are finite"),
                Arguments.of(Float.NEGATIVE_INFINITY, "-Infinity cannot be a value; numbers are finite"),
                Arguments.of(List.of(Double.NaN), "NaN cannot be a value; numbers are finite"),
                Arguments.of(
                        Thread.State.class,
                        "a java.lang.Class cannot be a value; allowed are text, numbers, booleans, times, maps and"
                                + " lists"));
    }

    @Test
    void aRecordHasOneValueForEachField() {
        var builder = new BatchBuilder(Schema.ofNames("a", "b"));

        assertEquals(
                "there are 1 values for 2 fields",
                assertThrows(IllegalArgumentException.class, () -> builder.add("x"))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> builder.add("x", "y", "z"));
    }

    @Test
    void aRecordThatIsRefusedLeavesNothingBehind() {
        var builder = new BatchBuilder(Schema.ofNames("a", "b"));

        assertThrows(IllegalArgumentException.class, () -> builder.add("refused", Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> builder.addMap(Map.of("a", "refused", "b", Double.NaN)));
        RecordBatch batch = builder.add("kept", 1).build();

        assertEquals(1, batch.rowCount());
        assertEquals(Map.of("a", "kept", "b", "1"), batch.record(0).toMap());
        assertFalse(new String(batch.column(0).bytes(), StandardCharsets.UTF_8).contains("refused"));
    }

    @Test
    void aFieldThatAMapDoesNotHaveIsMissingAndAnUnknownNameIsIgnored() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("b", null);
        values.put("unknown", Double.NaN);

        RecordBatch batch =
                new BatchBuilder(Schema.ofNames("a", "b")).addMap(values).build();

        assertEquals(Kind.MISSING, batch.column(0).kind(0));
        assertEquals(Kind.NULL, batch.column(1).kind(0));
    }

    @Test
    void aBatchHasTheRowsThatWereAdded() {
        var builder = new BatchBuilder(Schema.ofNames("a"));
        for (int i = 0; i < 100; i++) {
            builder.add(i);
        }

        assertEquals(100, builder.rows());
        RecordBatch batch = builder.build();
        assertEquals(100, batch.rowCount());
        assertEquals(100, batch.capacity());
        assertEquals("99", batch.record(99).getString("a"));
    }

    @Test
    void aBatchWithoutRecordsHasNoRows() {
        RecordBatch batch = new BatchBuilder(Schema.ofNames("a")).build();

        assertEquals(0, batch.rowCount());
        assertEquals(0, batch.capacity());
    }

    @Test
    void recordsOfNoFieldsAreCountedToo() {
        assertEquals(2, new BatchBuilder(Schema.EMPTY).add().add().build().rowCount());
    }

    @Test
    void halfOfASurrogatePairIsRefused() {
        BatchBuilder builder = new BatchBuilder(Schema.ofNames("a"));

        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> builder.add("ab\ud83d"));

        assertEquals("character 3 is half of a surrogate pair; allowed are whole characters", refused.getMessage());
        assertEquals(
                "\ud83d\ude00", builder.add("\ud83d\ude00").build().record(0).getString("a"));
    }

    @Test
    void aPathIsItsText() {
        RecordBatch batch = new BatchBuilder(Schema.ofNames("a", "b"))
                .add(java.nio.file.Path.of("x", "y"), java.util.List.of(java.nio.file.Path.of("z")))
                .build();

        assertEquals(java.nio.file.Path.of("x", "y").toString(), batch.record(0).getString("a"));
        assertEquals("[\"z\"]", batch.record(0).getString("b"));
    }
}
