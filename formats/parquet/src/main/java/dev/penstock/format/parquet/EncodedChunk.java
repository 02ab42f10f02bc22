package dev.penstock.format.parquet;

import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnIndex;
import org.apache.parquet.format.OffsetIndex;

/**
 * What a file says of the values of one column in one row group.
 *
 * @param chunk the part for the footer
 * @param columnIndex the bounds of the pages
 * @param offsetIndex where the pages are
 */
record EncodedChunk(ColumnChunk chunk, ColumnIndex columnIndex, OffsetIndex offsetIndex) {}
