package dev.penstock.definition;

/** The seventeen legal keys of {@code taskProperties}. */
public enum TaskProperty implements Worded {
    VALUE,
    VALUES,
    DATA_TYPE,
    UPPER_BOUND,
    LOWER_BOUND,
    SOURCE_DATA_TYPE,
    DESTINATION_DATA_TYPE,
    VALIDATION_ACTION,
    MASK_VALUE,
    MASK_LENGTH,
    TRUNCATE_LENGTH,
    MATH_OPERATION_FIELDS_ORDER,
    CONCAT_FORMAT,
    SUBFIELD_CATEGORY_MAP,
    EXCLUDE_SOURCE_FIELDS_LIST,
    INCLUDE_NEW_FIELDS,
    ORDERED_PARTITION_KEYS_LIST;

    /** Returns the JSON place of this property inside its task. */
    public String place() {
        return "taskProperties." + name();
    }
}
