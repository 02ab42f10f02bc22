package dev.penstock.format.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.data.BatchBuilder;
import dev.penstock.data.Field;
import dev.penstock.data.FieldType;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is what DuckDB reads. */
class DuckDbTest {

    @TempDir
    private Path folder;

    @Property(tries = 60)
    void duckDbReadsTheSameValues(@ForAll("tables") TypedTable table, @ForAll ParquetCodec codec) throws Exception {
        Path file = Files.createTempFile("penstock", ".parquet");
        try {
            Files.write(file, Written.file(ParquetFormat.standard().withCodec(codec), table.schema(), table.written()));
            String columns = IntStream.range(0, table.types().size())
                    .mapToObj(i -> asInFile("f" + i, table.types().get(i)))
                    .collect(Collectors.joining(", "));

            assertEquals(table.found(), query("SELECT " + columns + " FROM '" + file + "'"));
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void duckDbFindsTheTypes() throws Exception {
        List<Field> fields = new ArrayList<>();
        for (FieldType type : FieldType.values()) {
            fields.add(new Field(type.name(), type));
        }
        Schema schema = Schema.of(fields);
        RecordBatch batch = new BatchBuilder(schema)
                .add(new Object[fields.size()])
                .add("x", "x", "true", "1", "1", "1", "1.10", "2024-02-29", "2024-02-29T00:00:00.000Z", "{}")
                .build();
        Path file = Files.write(folder.resolve("types.parquet"), Written.file(batch));

        List<String> types = new ArrayList<>();
        for (List<Object> column : query("DESCRIBE SELECT * FROM '" + file + "'")) {
            types.add(column.get(0) + " " + column.get(1));
        }
        assertEquals(
                List.of(
                        "ANY VARCHAR",
                        "STRING VARCHAR",
                        "BOOLEAN BOOLEAN",
                        "INT32 INTEGER",
                        "INT64 BIGINT",
                        "DOUBLE DOUBLE",
                        "DECIMAL DOUBLE",
                        "DATE DATE",
                        "TIMESTAMP TIMESTAMP WITH TIME ZONE",
                        "JSON VARCHAR"),
                types);
    }

    @Test
    void duckDbFiltersByBoundsAndDictionaries() throws Exception {
        Schema schema = Schema.of(List.of(
                new Field("id", FieldType.INT64),
                new Field("few", FieldType.STRING),
                new Field("long", FieldType.STRING)));
        List<RecordBatch> batches = new ArrayList<>();
        for (int group = 0; group < 3; group++) {
            var builder = new BatchBuilder(schema);
            for (int i = 0; i < 30_000; i++) {
                builder.add(group * 30_000 + i, "value " + i % 7, "z".repeat(70) + i % 100);
            }
            batches.add(builder.build());
        }
        Path file = Files.write(folder.resolve("filters.parquet"), Written.file(schema, batches));

        assertEquals(
                List.of(List.of(90_000L, 4_049_955_000L)),
                query("SELECT count(*), sum(id)::BIGINT FROM '" + file + "'"));
        assertEquals(List.of(List.of(61_234L)), query("SELECT id FROM '" + file + "' WHERE id = 61234"));
        assertEquals(List.of(List.of(12_855L)), query("SELECT count(*) FROM '" + file + "' WHERE few = 'value 6'"));
        assertEquals(
                List.of(List.of(900L)),
                query("SELECT count(*) FROM '" + file + "' WHERE long = repeat('z', 70) || '99'"));
        List<List<Object>> metadata = query("SELECT row_group_num_rows, stats_null_count, stats_min_value, "
                + "stats_max_value FROM parquet_metadata('" + file
                + "') WHERE path_in_schema = 'id' ORDER BY row_group_id");
        assertEquals(Arrays.asList(30_000L, 0L, "60000", "89999"), metadata.get(2));
        assertTrue(metadata.size() == 3, "" + metadata);
    }

    @Provide
    Arbitrary<TypedTable> tables() {
        return TypedTable.any();
    }

    /** Days and instants as the numbers that the file has. */
    private static String asInFile(String name, FieldType type) {
        return switch (type) {
            case DATE -> "(" + name + " - DATE '1970-01-01')::INTEGER";
            case TIMESTAMP -> "epoch_ms(" + name + ")";
            default -> name;
        };
    }

    private static List<List<Object>> query(String sql) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(result.getObject(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
