package dev.penstock.format.parquet.input;

/**
 * A page of values, unpacked.
 *
 * @param levels how many values it has, those that are null among them
 * @param repetitions at which level a value repeats, 0 for the first of a row
 * @param definitions how much of the way to a value is there
 * @param values the values that are there
 */
record DataPage(int levels, HybridDecoder repetitions, HybridDecoder definitions, PageValues values) {

    /** Returns the page before the first. */
    static DataPage none() {
        return new DataPage(0, HybridDecoder.zeros(), HybridDecoder.zeros(), (block, count) -> {
            throw new MalformedException("there is no page");
        });
    }
}
