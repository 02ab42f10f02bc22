package dev.penstock.engine.internal.sink;

import dev.penstock.connector.StagedReference;

/**
 * An object that a run has staged in full.
 *
 * @param staged where it is and where it is to show
 * @param records how many records it holds
 */
public record WrittenObject(StagedReference staged, long records) {}
