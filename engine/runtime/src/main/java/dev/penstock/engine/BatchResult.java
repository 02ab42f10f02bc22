package dev.penstock.engine;

import dev.penstock.engine.internal.sink.EncodedBatch;
import java.util.List;

/**
 * What became of one batch on its way through the steps.
 *
 * @param recordsRead how many records it had at first
 * @param losses what each step removed; a batch that a step rejects ends with that step
 * @param recordsWritten how many records it had at the end
 * @param bytes how many bytes of input it was
 * @param encoded what is left of it, as bytes
 */
record BatchResult(int recordsRead, List<Loss> losses, int recordsWritten, long bytes, EncodedBatch encoded) {

    /**
     * What one step removed: records, or values that could not be converted.
     *
     * @param count how many
     * @param firstRow the first record concerned, counted from 0 in the batch; -1 if there is none
     * @param found what was found there, where it may be told
     */
    record Loss(int count, int firstRow, String found) {

        static final Loss NONE = new Loss(0, -1, "");
    }
}
