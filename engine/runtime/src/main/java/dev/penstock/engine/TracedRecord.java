package dev.penstock.engine;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of one record.
 *
 * @param number which record of the source it is, from 1
 * @param source its fields as they were read
 * @param stages its fields after each stage that it passed, in order
 * @param removed what removed it, if it did not arrive
 */
public record TracedRecord(long number, Map<String, String> source, List<Stage> stages, Optional<Removal> removed) {

    public TracedRecord {
        source = copy(source);
        stages = List.copyOf(stages);
        requireNonNull(removed, "removed is null");
    }

    /**
     * The fields of a record after a stage. A value is shown as JSON; a missing field is not there.
     *
     * @param name the stage
     * @param fields field by field
     * @param notes what happened on the way, such as a value that could not be converted
     */
    public record Stage(String name, Map<String, String> fields, List<String> notes) {

        public Stage {
            requireNonNull(name, "name is null");
            fields = copy(fields);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Why a record did not arrive.
     *
     * @param stage the stage that removed it
     * @param task the index of the task
     * @param title what the task demands
     */
    public record Removal(String stage, int task, String title) {

        public Removal {
            requireNonNull(stage, "stage is null");
            requireNonNull(title, "title is null");
        }
    }

    private static Map<String, String> copy(Map<String, String> fields) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
