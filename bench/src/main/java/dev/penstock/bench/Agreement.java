package dev.penstock.bench;

import dev.penstock.connector.FileFormat;
import dev.penstock.connector.RecordChunk;
import dev.penstock.connector.RecordReader;
import dev.penstock.data.Column;
import dev.penstock.data.RecordBatch;
import dev.penstock.data.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;

/** Makes sure that two ways to do a thing do the same before their times are compared. */
final class Agreement {

    private Agreement() {}

    /** Throws {@link IllegalStateException} unless a batch has these rows selected. */
    static void onRows(RecordBatch batch, Selection loop) {
        onCount("rows", batch.rowCount(), loop.count());
        for (int i = 0; i < loop.count(); i++) {
            onCount("the row at place " + i, batch.row(i), loop.row(i));
        }
    }

    /** Throws {@link IllegalStateException} unless two columns have the same kinds and texts in all rows of a batch. */
    static void onColumn(RecordBatch batch, int position, Column loop) {
        Column column = batch.column(position);
        for (int i = 0; i < batch.rowCount(); i++) {
            int row = batch.row(i);
            if (column.kind(row) != loop.kind(row) || !column.text(row).equals(loop.text(row))) {
                throw new IllegalStateException("row %d is %s %s; the loop makes %s %s of it"
                        .formatted(row, column.kind(row), column.text(row), loop.kind(row), loop.text(row)));
            }
        }
    }

    /** Throws {@link IllegalStateException} unless two files are the same. */
    static void onBytes(byte[] bytes, byte[] others) {
        int difference = Arrays.mismatch(bytes, others);
        if (difference >= 0) {
            throw new IllegalStateException(
                    "there are %d and %d bytes; they differ at %d".formatted(bytes.length, others.length, difference));
        }
    }

    /** Throws {@link IllegalStateException} unless a file holds the cells of a table. */
    static void onTable(Table table, FileFormat format, MemoryFile file) throws IOException {
        int records = 0;
        try (RecordReader reader = format.read(file, table.schema())) {
            Optional<RecordChunk> chunk;
            while ((chunk = reader.next()).isPresent()) {
                RecordBatch batch = chunk.get().decode();
                for (int i = 0; i < batch.rowCount(); i++) {
                    onRecord(table.cells()[records], batch, batch.row(i));
                    records++;
                }
            }
        }
        onCount("records", table.cells().length, records);
    }

    /** Throws {@link IllegalStateException} unless DuckDB finds the same records in two Parquet files. */
    static void onParquet(byte[] bytes, byte[] others) throws IOException {
        Path file = Files.createTempFile("ours", ".parquet");
        Path other = Files.createTempFile("theirs", ".parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            Files.write(file, bytes);
            Files.write(other, others);
            onCount("records", count(statement, "'" + file + "'"), count(statement, "'" + other + "'"));
            onCount("other records", count(statement, "(FROM '" + file + "' EXCEPT ALL FROM '" + other + "')"), 0);
        } catch (SQLException e) {
            throw new IOException("the files cannot be compared", e);
        } finally {
            Files.delete(file);
            Files.delete(other);
        }
    }

    private static long count(Statement statement, String relation) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + relation)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Throws {@link IllegalStateException} unless two numbers are the same. */
    static void onCount(String what, long count, long other) {
        if (count != other) {
            throw new IllegalStateException("%s: %d and %d differ".formatted(what, count, other));
        }
    }

    private static void onRecord(String[] record, RecordBatch batch, int row) {
        for (int i = 0; i < record.length; i++) {
            String text = batch.column(i).text(row);
            if (!text.equals(record[i])) {
                throw new IllegalStateException("a cell is %s; what was written is %s".formatted(text, record[i]));
            }
        }
    }
}
