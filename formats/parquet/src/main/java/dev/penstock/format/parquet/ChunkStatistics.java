package dev.penstock.format.parquet;

import org.apache.parquet.column.statistics.Statistics;

/** What readers may know of the values of a column in a row group without reading them. */
final class ChunkStatistics {

    /** Longer texts would make the footer big, and rule out little more. */
    private static final int MOST_BYTES = 256;

    private ChunkStatistics() {}

    static org.apache.parquet.format.Statistics of(Statistics<?> values) {
        var statistics = new org.apache.parquet.format.Statistics();
        statistics.setNull_count(values.getNumNulls());
        if (values.hasNonNullValue()) {
            byte[] least = values.getMinBytes();
            byte[] greatest = values.getMaxBytes();
            if (least.length <= MOST_BYTES && greatest.length <= MOST_BYTES) {
                statistics.setMin_value(least);
                statistics.setMax_value(greatest);
                statistics.setIs_min_value_exact(true);
                statistics.setIs_max_value_exact(true);
            }
        }
        return statistics;
    }
}
