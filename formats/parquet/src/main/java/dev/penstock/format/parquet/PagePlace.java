package dev.penstock.format.parquet;

/**
 * Where a page of values is.
 *
 * @param offset where its header begins, from the beginning of the row group
 * @param size how many bytes it has with its header
 * @param firstRecord how many records of the row group come before it
 */
record PagePlace(int offset, int size, int firstRecord) {}
