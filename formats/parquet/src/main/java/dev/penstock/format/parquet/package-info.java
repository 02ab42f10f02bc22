/** Parquet files: Apache Parquet's column writers, and pages, row groups and footer put together here without Hadoop. */
package dev.penstock.format.parquet;
