package dev.penstock.engine;

import dev.penstock.engine.internal.sink.EncodedBatch;

/**
 * What became of one batch on its way through the steps.
 *
 * @param recordsRead how many records it had at first
 * @param removed how many each step removed
 * @param rejectedRow the first record, from 0, that a step removed which may remove none; -1 if there is none
 * @param recordsWritten how many it had at the end
 * @param bytes how many bytes of input it was
 * @param encoded what is left of it, as bytes
 */
record BatchResult(
        int recordsRead, long[] removed, int rejectedRow, int recordsWritten, long bytes, EncodedBatch encoded) {}
