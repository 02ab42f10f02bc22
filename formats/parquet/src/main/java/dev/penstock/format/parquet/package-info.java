/** Parquet files: batches straight into pages, row groups and a footer, with no class of Hadoop. */
package dev.penstock.format.parquet;
