package dev.penstock.data;

/** Writes the texts of a column of numbers that were calculated and have none so far. Used by one thread at a time. */
public interface NumberTexts {

    /** Returns a column in which every row has its text that had been selected when the numbers were calculated. */
    Column write();

    /** Returns a column in which the selected rows of a batch have their texts, some of those of {@link #write()}. */
    Column write(RecordBatch batch);
}
