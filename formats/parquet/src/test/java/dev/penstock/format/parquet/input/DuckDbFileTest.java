package dev.penstock.format.parquet.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.Kind;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that DuckDB writes for the test. */
class DuckDbFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "18446744073709551615::UBIGINT~NUMBER~18446744073709551615",
                "4294967295::UINTEGER~NUMBER~4294967295",
                "255::UTINYINT~NUMBER~255",
                "(-128)::TINYINT~NUMBER~-128",
                "(-9223372036854775808)::BIGINT~NUMBER~-9223372036854775808",
                "0::INTEGER~NUMBER~0",
                "0.1::FLOAT~NUMBER~0.1",
                "0.1::DOUBLE~NUMBER~0.1",
                "2e23::DOUBLE~NUMBER~2.0E23",
                "2e-3::DOUBLE~NUMBER~0.002",
                "-1e10::DOUBLE~NUMBER~-1.0E10",
                "'NaN'::DOUBLE~STRING~NaN",
                "'-inf'::FLOAT~STRING~-Infinity",
                "1.5::DECIMAL(4,2)~NUMBER~1.50",
                "-0.05::DECIMAL(18,2)~NUMBER~-0.05",
                "12345678901234567890123456.789::DECIMAL(38,3)~NUMBER~12345678901234567890123456.789",
                "true~BOOLEAN~true",
                "'a\"ü😀'~STRING~a\"ü😀",
                "''~STRING~",
                "'\\x01\\x02'::BLOB~STRING~AQI=",
                "'{\"a\": 1}'::JSON~STRING~{\"a\": 1}",
                "'00112233-4455-6677-8899-aabbccddeeff'::UUID~STRING~00112233-4455-6677-8899-aabbccddeeff",
                "DATE '2024-02-29'~STRING~2024-02-29",
                "DATE '0001-01-01'~STRING~0001-01-01",
                "DATE '9999-12-31'~STRING~9999-12-31",
                "TIME '12:30:00.000001'~STRING~12:30:00.000001",
                "TIMESTAMP '1969-12-31 23:59:59.999999'~STRING~1969-12-31T23:59:59.999999",
                "TIMESTAMP_MS '2024-02-29 12:30:00.5'~STRING~2024-02-29T12:30:00.500",
                "TIMESTAMP_NS '2024-02-29 12:30:00.000000001'~STRING~2024-02-29T12:30:00.000000001",
                "TIMESTAMPTZ '2024-02-29 12:30:00+01'~STRING~2024-02-29T11:30:00.000000Z",
                "INTERVAL '14 months 3 days 12.5 seconds'~STRING~P14M3DT12.500S",
                "[1, NULL, 3]~JSON~[1,null,3]",
                "[]::INTEGER[]~JSON~[]",
                "[[], ['a\"b'], NULL]~JSON~[[],[\"a\\\"b\"],null]",
                "{'a': 1, 'b': {'c': NULL::INTEGER}}~JSON~{\"a\":1,\"b\":{\"c\":null}}",
                "MAP {'k': 1.50, 'l': NULL}~JSON~{\"k\":1.50,\"l\":null}",
                "MAP {1: true}~JSON~{\"1\":true}",
                "MAP([{'x': 1}], ['v'])~JSON~{\"key_value\":[{\"key\":{\"x\":1},\"value\":\"v\"}]}",
                "[DATE '2024-02-29']~JSON~[\"2024-02-29\"]",
                "{'n': 'NaN'::DOUBLE}~JSON~{\"n\":\"NaN\"}",
                "[chr(10) || chr(1)]~JSON~[\"\\u000a\\u0001\"]"
            })
    void aValueIsItsText(String value, Kind kind, String text) throws IOException, SQLException {
        FileInMemory file = write("SELECT " + value + " AS x UNION ALL SELECT NULL", "");

        Contents found = Contents.of(file);

        assertEquals(List.of("x"), found.names());
        assertEquals(Arrays.asList(text == null ? "" : text, null), column(found, 0));
        assertEquals(List.of(List.of(kind), List.of(Kind.NULL)), found.kinds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"uncompressed", "snappy", "gzip", "zstd"})
    void everyCodecAndVersionIsRead(String codec) throws IOException, SQLException {
        for (String version : List.of("V1", "V2")) {
            same(MANY, "COMPRESSION " + codec + ", ROW_GROUP_SIZE 2048, PARQUET_VERSION " + version);
        }
    }

    @Test
    void chunksAreAsBigAsTheyAreWanted() throws IOException, SQLException {
        FileInMemory file = write(MANY, "ROW_GROUP_SIZE 2048");
        Contents whole = Contents.of(file);

        for (int bytes : List.of(16, 1_000, 100_000, 10_000_000)) {
            Contents pieces = Contents.of(file, ParquetInputOptions.standard().withChunkBytes(bytes));

            assertEquals(whole, pieces);
        }
        assertEquals(10_000, whole.rows().size());
    }

    @Test
    void fieldsComeInTheOrderOfTheSchemaAndAreNullWhereThereAreNone() throws IOException, SQLException {
        FileInMemory file = write("SELECT 1 AS a, 'x' AS b, [2] AS c", "");

        Contents found = Contents.of(file, Schema.ofNames("c", "no such", "a"), ParquetInputOptions.standard());

        assertEquals(List.of(Arrays.asList("[2]", null, "1")), found.rows());
    }

    @Test
    void aFileWithoutRecordsHasItsFields() throws IOException, SQLException {
        FileInMemory file = write("SELECT 1 AS a, [2] AS b WHERE false", "");

        Contents found = Contents.of(file);

        assertEquals(List.of("a", "b"), found.names());
        assertEquals(List.of(), found.rows());
    }

    @Test
    void aChunkOfBigValuesHasFewRows() throws IOException, SQLException {
        FileInMemory file = write("SELECT repeat('x', 10000) || range AS a, [range] AS b FROM range(2000)", "");
        int rows = 0;
        try (RecordReader reader =
                ParquetInput.read(file, Schema.ofNames("b", "a"), ParquetInputOptions.standard(), 0)) {
            Optional<RecordChunk> chunk;
            while ((chunk = reader.next()).isPresent()) {
                RecordBatch batch = chunk.get().decode();
                int count = batch.rowCount();
                assertTrue(count < 100, () -> count + " rows");
                rows += count;
            }
        }

        assertEquals(2_000, rows);
    }

    @Test
    void theBytesOfAllChunksAreThoseOfTheColumns() throws IOException, SQLException {
        FileInMemory file = write(MANY, "ROW_GROUP_SIZE 2048");
        ParquetInputOptions options = ParquetInputOptions.standard();
        long bytes = 0;
        try (RecordReader reader =
                ParquetInput.read(file, ParquetInput.describe(file, options).schema(), options, 0)) {
            Optional<RecordChunk> chunk;
            while ((chunk = reader.next()).isPresent()) {
                bytes += chunk.get().bytes();
            }
        }

        long size = Files.size(path());
        assertTrue(bytes > size * 0.9 && bytes < size, bytes + " of " + size);
    }

    @Test
    void recordsAreCountedAlsoIfNoFieldIsThere() throws IOException, SQLException {
        FileInMemory file = write("SELECT range AS a FROM range(5000)", "");

        Contents found = Contents.of(file, Schema.ofNames("no such"), ParquetInputOptions.standard());

        assertEquals(5_000, found.rows().size());
        assertEquals(List.of(Kind.NULL), found.kinds().get(4_999));
    }

    @Test
    void onlyThePagesOfWantedFieldsAreRead() throws IOException, SQLException {
        FileInMemory file = write("SELECT range AS a, repeat('x', 100) || hash(range) AS b FROM range(20000)", "");
        ParquetInputOptions options = ParquetInputOptions.standard();
        Contents.of(file, Schema.ofNames("a"), options);
        long some = read(file);
        Contents.of(file, Schema.ofNames("b"), options);

        assertTrue(some < 300_000, () -> some + " bytes");
        assertTrue(read(file) - some > 300_000, () -> read(file) + " bytes");
    }

    private static final String MANY = """
            SELECT range AS id, CASE WHEN range % 7 = 0 THEN NULL ELSE 'name ' || (range % 100) END AS name,
                hash(range) AS h, range / 3 AS d, range % 2 = 0 AS flag,
                list_transform(range(range % 5), lambda y: CASE WHEN y = 2 THEN NULL ELSE 'e' || y END) AS list,
                CASE WHEN range % 11 = 0 THEN NULL ELSE {'a': range, 'b': [{'c': 'x' || range}]} END AS nested,
                MAP {'k' || range: range::DECIMAL(9, 2)} AS m
            FROM range(10000)""";

    private void same(String query, String options) throws IOException, SQLException {
        FileInMemory file = write(query, options);
        try (DuckDb duckDb = new DuckDb()) {
            SameAsDuckDb.check(options, duckDb.read(path(), false), Contents.of(file));
        }
    }

    private FileInMemory write(String query, String options) throws IOException, SQLException {
        try (DuckDb duckDb = new DuckDb()) {
            duckDb.run("COPY (" + query + ") TO '" + path() + "' (FORMAT parquet" + (options.isEmpty() ? "" : ", ")
                    + options + ")");
        }
        return new FileInMemory("in/a.parquet", Files.readAllBytes(path()));
    }

    private Path path() {
        return folder.resolve("a.parquet");
    }

    private static long read(FileInMemory file) {
        return file.ranges.stream()
                .mapToLong(range -> range.end() - range.from())
                .sum();
    }

    private static List<String> column(Contents contents, int column) {
        return contents.rows().stream().map(row -> row.get(column)).collect(Collectors.toList());
    }
}
