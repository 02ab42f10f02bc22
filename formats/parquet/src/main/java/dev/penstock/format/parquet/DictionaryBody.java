package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;

/** The values that the codes of a column chunk stand for. */
sealed interface DictionaryBody permits TextDictionary, NumberDictionary {

    /** Returns how many values there are. Their codes are 0 to one less. */
    int entries();

    /** Appends the values in the order of their codes, encoded plainly. */
    void append(ByteBuilder page);

    /** Compares the values of two codes in the order of their type. */
    int compare(int code, int other);

    /** Returns the values of two codes as bounds. */
    Bounds bounds(int least, int greatest);
}
