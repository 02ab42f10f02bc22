package dev.penstock.format.parquet.input;

/** The values of a page in order, those that are there. Used by one thread. */
interface PageValues {

    /**
     * Reads the next values into a block.
     *
     * @param count how many, 1 to {@link ValueBlock#CAPACITY}
     * @throws MalformedException if there are not so many, or they are not what their encoding allows
     */
    void read(ValueBlock block, int count) throws MalformedException;
}
