package dev.penstock.engine;

import static java.util.Objects.requireNonNull;

/**
 * Records that one task left out.
 *
 * @param task the index of the task in the definition
 * @param reason what the task demanded of which field
 * @param records how many broke it
 */
public record DroppedRecords(int task, String reason, long records) {

    public DroppedRecords {
        requireNonNull(reason, "reason is null");
    }
}
