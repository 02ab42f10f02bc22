package dev.penstock.engine.internal.sink;

import static java.util.Objects.requireNonNull;

import dev.penstock.definition.Aggregation;
import dev.penstock.definition.PathPrefix;
import dev.penstock.definition.PrefixType;
import dev.penstock.definition.S3OutputFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Names the objects of one run, as AppFlow lays them out (docs/reference/objects.md).
 *
 * <pre>
 * [bucketPrefix/]flowName/[schemaVersion_N/][yyyy/[MM/[dd/[HH/[mm/]]]]][executionId/][Field=value/...]fileName
 * </pre>
 *
 * <p>A run that writes single files has its id in the file name and no folder for it, unless the hierarchy asks for one;
 * every other run has the folder. File names are {@code <integer>-<time>}, or {@code <executionId>[-<time>]} for single
 * files; all times are UTC. Immutable.
 */
public final class ObjectNaming {

    private static final DateTimeFormatter FILE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String folder;
    private final String tableFolder;
    private final String executionId;
    private final boolean single;
    private final boolean timed;
    private final int firstNumber;

    /**
     * @param target the bucket and layout
     * @param flowName the flow
     * @param schemaVersion the version of the flow's mapping, from 1
     * @param executionId the run
     * @param startedAt the time of the date folders
     * @param firstNumber the integer of the first file name; the files of a run count up from it
     */
    public ObjectNaming(
            ObjectTarget target,
            String flowName,
            long schemaVersion,
            String executionId,
            Instant startedAt,
            int firstNumber) {
        S3OutputFormat format = target.format();
        this.executionId = requireNonNull(executionId, "executionId is null");
        this.single = format.aggregation() == Aggregation.SINGLE_FILE;
        this.timed = !single || isOtherThan(PrefixType.PATH, format.prefixType());
        this.firstNumber = firstNumber;

        StringBuilder path = new StringBuilder(target.prefix());
        if (!path.isEmpty() && path.charAt(path.length() - 1) != '/') {
            path.append('/');
        }
        path.append(flowName).append('/');
        if (format.pathPrefixHierarchy().contains(PathPrefix.SCHEMA_VERSION)) {
            path.append("schemaVersion_").append(schemaVersion).append('/');
        }
        this.tableFolder = path.toString();
        path.append(dateFolders(format, startedAt));
        if (!single || format.pathPrefixHierarchy().contains(PathPrefix.EXECUTION_ID)) {
            path.append(executionId).append('/');
        }
        this.folder = path.toString();
    }

    /** Returns what the keys of all runs of the flow begin with, as long as its schema version stays the same. */
    public String tableFolder() {
        return tableFolder;
    }

    /** Returns what all keys of the run begin with: up to the folders of the partition, or the file name. */
    public String folder() {
        return folder;
    }

    /**
     * Returns the key of a new object.
     *
     * @param partitionFolders {@code Field=value/...}, ending in a slash if there are any
     * @param number how many objects the run has begun before this one
     * @param sequence how many objects the run has begun in the same partition before this one
     * @param createdAt the time in its name
     */
    public String key(String partitionFolders, int number, int sequence, Instant createdAt) {
        String time = timed ? "-" + FILE_TIME.format(createdAt.truncatedTo(ChronoUnit.SECONDS)) : "";
        String name = single ? executionId : Integer.toString(firstNumber + number);
        // A single file has no second one beside it, unless a target size splits it.
        String part = single && sequence > 0 ? "-" + sequence : "";
        return folder + partitionFolders + name + part + time;
    }

    private static boolean isOtherThan(PrefixType type, Optional<PrefixType> given) {
        return given.isPresent() && given.get() != type;
    }

    private static String dateFolders(S3OutputFormat format, Instant time) {
        if (!isOtherThan(PrefixType.FILENAME, format.prefixType())
                || format.prefixFormat().isEmpty()) {
            return "";
        }
        String pattern =
                switch (format.prefixFormat().get()) {
                    case YEAR -> "yyyy/";
                    case MONTH -> "yyyy/MM/";
                    case DAY -> "yyyy/MM/dd/";
                    case HOUR -> "yyyy/MM/dd/HH/";
                    case MINUTE -> "yyyy/MM/dd/HH/mm/";
                };
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(time);
    }
}
