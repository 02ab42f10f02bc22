package dev.penstock.definition;

import java.util.Optional;

/** The range that AppFlow allows for each kind of number in a flow definition, counts of members among them. */
public enum NumberRule {
    SCHEDULE_OFFSET("schedule-offset", 0, 36_000),
    FLOW_ERROR_DEACTIVATION_THRESHOLD("flow-error-deactivation-threshold", 1, 100),
    SAP_MAX_PARALLELISM("max-parallelism", 1, 10),
    SAP_MAX_PAGE_SIZE("max-page-size", 1, 10_000),
    /** In units of 1024 * 1024 bytes; more would not fit a {@code long} in bytes. */
    TARGET_FILE_SIZE("target-file-size", 0, Long.MAX_VALUE >> 20),
    MASK_LENGTH("task.mask-length", 1, Integer.MAX_VALUE),
    TRUNCATE_LENGTH("task.truncate-length", 1, Integer.MAX_VALUE),
    TAG_COUNT("tags", 0, 50),
    CUSTOM_PROPERTY_COUNT("custom-properties", 0, 50),
    PARTITION_KEY_COUNT("task.partition-keys", 1, 10),
    SCHEMA_VERSION("schema-version", 0, Long.MAX_VALUE),
    DESTINATION_COUNT("destinations", 1, 1);

    private final String id;
    private final long least;
    private final long most;

    NumberRule(String id, long least, long most) {
        this.id = id;
        this.least = least;
        this.most = most;
    }

    /** Returns the least number that is allowed. */
    public long least() {
        return least;
    }

    /** Returns the greatest number that is allowed. */
    public long most() {
        return most;
    }

    /** Returns what is allowed, in words. */
    public String allowed() {
        return least == most ? "exactly " + least : "a whole number from " + least + " to " + most;
    }

    /**
     * Checks a number.
     *
     * @param place where the number is, for the problem
     * @return what is wrong with it, or nothing
     */
    public Optional<Problem> check(String place, long number) {
        return number < least || number > most ? Optional.of(breach(place, Long.toString(number))) : Optional.empty();
    }

    /** Returns the problem of a value that breaks this rule, or is no whole number at all. */
    public Problem breach(String place, String found) {
        return Problem.error(id + ".range", place, found, allowed());
    }

    void require(String place, long number) {
        Check.none(check(place, number));
    }

    void require(String place, Optional<? extends Number> number) {
        Check.present(number, place);
        if (number.isPresent()) {
            require(place, number.get().longValue());
        }
    }
}
