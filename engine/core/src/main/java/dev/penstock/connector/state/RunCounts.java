package dev.penstock.connector.state;

/**
 * Where the records of a run have gone, up to some moment.
 *
 * @param recordsRead how many records the source delivered
 * @param recordsFiltered how many of them the filters removed
 * @param recordsDropped how many validations left out
 * @param recordsWritten how many are in objects
 * @param bytesProcessed how many bytes of input were read, decompressed
 * @param bytesWritten how many bytes the objects have
 */
public record RunCounts(
        long recordsRead,
        long recordsFiltered,
        long recordsDropped,
        long recordsWritten,
        long bytesProcessed,
        long bytesWritten) {

    /** The counts of a run that has not begun to read. */
    public static final RunCounts NONE = new RunCounts(0, 0, 0, 0, 0, 0);

    /** Returns what AppFlow calls recordsProcessed: the records that passed the filters. */
    public long recordsProcessed() {
        return recordsRead - recordsFiltered;
    }
}
