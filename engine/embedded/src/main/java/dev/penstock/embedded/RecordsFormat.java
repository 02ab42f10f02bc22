package dev.penstock.embedded;

import dev.penstock.connector.FileFormat;
import dev.penstock.format.csv.CsvFormat;
import dev.penstock.format.json.JsonLinesFormat;

/** The formats that files of records can have. */
public enum RecordsFormat {
    /** Comma-separated values with a header row. */
    CSV,
    /** JSON lines: one object a line. */
    JSON;

    FileFormat format() {
        return switch (this) {
            case CSV -> CsvFormat.standard();
            case JSON -> JsonLinesFormat.standard();
        };
    }
}
