package dev.penstock.embedded;

import dev.penstock.connector.FileFormat;
import dev.penstock.format.csv.CsvFormat;
import dev.penstock.format.json.JsonLinesFormat;
import dev.penstock.format.parquet.ParquetFormat;

/** The formats that files of records can have. */
public enum RecordsFormat {
    /** Comma-separated values with a header row. */
    CSV,
    /** JSON lines: one object a line. */
    JSON,
    /** Parquet, in files that are not packed as a whole. */
    PARQUET;

    FileFormat format() {
        return switch (this) {
            case CSV -> CsvFormat.standard();
            case JSON -> JsonLinesFormat.standard();
            case PARQUET -> ParquetFormat.standard();
        };
    }
}
