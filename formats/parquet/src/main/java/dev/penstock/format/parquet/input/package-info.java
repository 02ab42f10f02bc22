/**
 * Reads Parquet files: a footer, column chunks of pages, encoded values, and the text of each value.
 *
 * <p>The bytes may come from anybody. Every length, count and place is compared with the file and with a limit before
 * memory is taken for it; Apache Parquet is used for the Thrift structures alone.
 */
package dev.penstock.format.parquet.input;
