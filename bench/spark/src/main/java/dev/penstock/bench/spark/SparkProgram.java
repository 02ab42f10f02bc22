package dev.penstock.bench.spark;

import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A process of its own that runs one query in Spark, in this JVM and without its servers.
 *
 * <p>What the query is, the comparison says: this class knows no workload.
 */
public final class SparkProgram {

    private static final String QUOTE = "\"";

    private SparkProgram() {}

    /**
     * @param arguments the number of threads; the format of the input ({@code csv}, {@code lines} or {@code json}, where
     *     {@code lines} is CSV of which no cell has a line end), its columns and its file; the query over the view
     *     {@code input}; the format of the output, its folder, and the columns for each value of which it has a folder
     */
    public static void main(String[] arguments) {
        SparkSession spark = SparkSession.builder()
                .master("local[" + Integer.parseInt(arguments[0]) + "]")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.ui.enabled", false)
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate();
        try {
            read(spark, arguments[1], arguments[2], arguments[3]).createOrReplaceTempView("input");
            write(spark.sql(arguments[4]), arguments[5], arguments[6], arguments[7]);
        } finally {
            spark.stop();
        }
    }

    private static Dataset<Row> read(SparkSession spark, String format, String columns, String file) {
        if (format.equals("json")) {
            return spark.read().schema(columns).json(file);
        }
        return spark.read()
                .schema(columns)
                .option("header", true)
                .option("escape", QUOTE)
                .option("multiLine", format.equals("csv"))
                .csv(file);
    }

    private static void write(Dataset<Row> records, String format, String folder, String folders) {
        DataFrameWriter<Row> writer =
                records.write().format(format).option("compression", format.equals("parquet") ? "snappy" : "none");
        if (format.equals("csv")) {
            writer.option("header", true)
                    .option("escape", QUOTE)
                    .option("ignoreLeadingWhiteSpace", false)
                    .option("ignoreTrailingWhiteSpace", false);
        }
        if (!folders.isEmpty()) {
            writer.partitionBy(folders.split(","));
        }
        writer.save(folder);
    }
}
