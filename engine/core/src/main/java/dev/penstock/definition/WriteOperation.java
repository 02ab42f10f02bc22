package dev.penstock.definition;

/** What a destination does with a record, in the words of {@code writeOperationType}. */
public enum WriteOperation implements Worded {
    INSERT,
    UPSERT,
    UPDATE,
    DELETE
}
