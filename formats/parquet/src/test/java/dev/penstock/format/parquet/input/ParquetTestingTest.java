package dev.penstock.format.parquet.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.DataFormatException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of many writers, from apache/parquet-testing. */
class ParquetTestingTest {

    private static final String PACKED = "; allowed are UNCOMPRESSED, SNAPPY, GZIP and ZSTD";

    /** What DuckDB does not read, or reads otherwise because it has no room for the value. */
    private static final Set<String> NOT_FOR_DUCKDB =
            Set.of("map_no_value.parquet", "byte_stream_split_extended.gzip.parquet", "int96_from_spark.parquet");

    /** Files with columns of bytes that are no text. */
    private static final Set<String> BYTES =
            Set.of("binary.parquet", "binary_truncated_min_max.parquet", "fixed_length_byte_array.parquet");

    /** What is refused, and how its message ends. */
    private static final Map<String, String> REFUSED = Map.of(
            "datapage_v1-corrupt-checksum.parquet",
            "its header says bbce3b9d",
            "rle-dict-uncompressed-corrupt-checksum.parquet",
            "its header says 6522df6a",
            "hadoop_lz4_compressed.parquet",
            "packed with LZ4" + PACKED,
            "non_hadoop_lz4_compressed.parquet",
            "packed with LZ4" + PACKED,
            "lz4_raw_compressed.parquet",
            "packed with LZ4_RAW" + PACKED,
            "large_string_map.brotli.parquet",
            "packed with BROTLI" + PACKED,
            "encrypt_columns_and_footer.parquet.encrypted",
            "the file is encrypted; allowed are Parquet files that are not",
            "encrypt_columns_plaintext_footer.parquet.encrypted",
            "the file has encrypted columns; allowed are Parquet files without");

    static List<String> names() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(path(""))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(".parquet"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFileIsReadAsByDuckDbOrRefused(String name) throws IOException, SQLException, URISyntaxException {
        FileInMemory file = new FileInMemory(name, Files.readAllBytes(path(name)));
        if (REFUSED.containsKey(name)) {
            DataFormatException refused = assertThrows(DataFormatException.class, () -> Contents.of(file));
            assertTrue(refused.getMessage().endsWith(REFUSED.get(name)), refused.getMessage());
        } else {
            boolean text = !BYTES.contains(name);
            Contents found = Contents.of(file, ParquetInputOptions.standard().withBinaryAsText(text));
            if (!NOT_FOR_DUCKDB.contains(name)) {
                try (DuckDb duckDb = new DuckDb()) {
                    SameAsDuckDb.check(name, duckDb.read(path(name), text), found);
                }
            }
        }
        assertEquals(0, file.stillOpen());
    }

    @Test
    void allFilesAreThere() throws IOException, URISyntaxException {
        assertEquals(61, names().size());
    }

    @Test
    void aMapWithoutValuesIsTheListOfItsKeys() throws IOException, URISyntaxException {
        assertEquals(
                List.of(
                        List.of("{\"1\":null,\"2\":null,\"3\":null}", "[1,2,3]", "[1,2,3]"),
                        List.of("{\"4\":null,\"5\":null,\"6\":null}", "[4,5,6]", "[4,5,6]"),
                        List.of("{\"7\":null,\"8\":null,\"9\":null}", "[7,8,9]", "[7,8,9]")),
                contents("map_no_value.parquet").rows());
    }

    @Test
    void splitBytesAreTheValuesThatStandPlainBesideThem() throws IOException, URISyntaxException {
        List<List<String>> rows =
                contents("byte_stream_split_extended.gzip.parquet").rows();

        assertEquals(200, rows.size());
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i += 2) {
                assertEquals(row.get(i), row.get(i + 1));
            }
        }
    }

    @Test
    void timesOf96BitsHaveNoZone() throws IOException, URISyntaxException {
        assertEquals(
                List.of(
                        "2024-01-01T20:34:56.123456000",
                        "2024-01-01T01:00:00.000000000",
                        "9999-12-31T03:00:00.000000000",
                        "2024-12-30T23:00:00.000000000"),
                contents("int96_from_spark.parquet").rows().subList(0, 4).stream()
                        .map(row -> row.get(0))
                        .toList());
    }

    private static Contents contents(String name) throws IOException, URISyntaxException {
        return Contents.of(new FileInMemory(name, Files.readAllBytes(path(name))));
    }

    private static Path path(String name) throws URISyntaxException {
        return Path.of(ParquetTestingTest.class.getResource("/parquet-testing").toURI())
                .resolve(name);
    }
}
