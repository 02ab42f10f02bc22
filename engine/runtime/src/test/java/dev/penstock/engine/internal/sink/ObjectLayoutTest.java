package dev.penstock.engine.internal.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.definition.Aggregation;
import dev.penstock.definition.FileType;
import dev.penstock.definition.PathPrefix;
import dev.penstock.definition.PrefixFormat;
import dev.penstock.definition.PrefixType;
import dev.penstock.definition.S3OutputFormat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every combination of prefix type, prefix format and hierarchy (docs/reference/objects.md).
 *
 * <p>The flow is {@code f} in schema version 2; the execution {@code run} started at 2024-03-05T01:08:09Z and creates the
 * file two hours later, which is TIME. The last four columns are the keys without a hierarchy, with EXECUTION_ID, with
 * SCHEMA_VERSION, and with both. The lines are longer than others, so that a table stays a table.
 */
class ObjectLayoutTest {

    private static final Instant STARTED = Instant.parse("2024-03-05T01:08:09Z");
    private static final Instant CREATED = Instant.parse("2024-03-05T03:08:09.999Z");
    private static final String TIME = "2024-03-05T03:08:09";

    private static final List<List<PathPrefix>> HIERARCHIES = List.of(
            List.of(),
            List.of(PathPrefix.EXECUTION_ID),
            List.of(PathPrefix.SCHEMA_VERSION),
            List.of(PathPrefix.EXECUTION_ID, PathPrefix.SCHEMA_VERSION));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                 | -      | f/run/7-TIME                  | f/run/7-TIME                  | f/schemaVersion_2/run/7-TIME                  | f/schemaVersion_2/run/7-TIME
            -                 | YEAR   | f/run/7-TIME                  | f/run/7-TIME                  | f/schemaVersion_2/run/7-TIME                  | f/schemaVersion_2/run/7-TIME
            -                 | MONTH  | f/run/7-TIME                  | f/run/7-TIME                  | f/schemaVersion_2/run/7-TIME                  | f/schemaVersion_2/run/7-TIME
            -                 | DAY    | f/run/7-TIME                  | f/run/7-TIME                  | f/schemaVersion_2/run/7-TIME                  | f/schemaVersion_2/run/7-TIME
            -                 | HOUR   | f/run/7-TIME                  | f/run/7-TIME                  | f/schemaVersion_2/run/7-TIME                  | f/schemaVersion_2/run/7-TIME
            -                 | MINUTE | f/run/7-TIME                  | f/run/7-TIME                  | f/schemaVersion_2/run/7-TIME                  | f/schemaVersion_2/run/7-TIME
            FILENAME          | -      | f/run/7-TIME                  | f/run/7-TIME                  | f/schemaVersion_2/run/7-TIME                  | f/schemaVersion_2/run/7-TIME
            FILENAME          | YEAR   | f/run/7-TIME                  | f/run/7-TIME                  | f/schemaVersion_2/run/7-TIME                  | f/schemaVersion_2/run/7-TIME
            FILENAME          | MONTH  | f/run/7-TIME                  | f/run/7-TIME                  | f/schemaVersion_2/run/7-TIME                  | f/schemaVersion_2/run/7-TIME
            FILENAME          | DAY    | f/run/7-TIME                  | f/run/7-TIME                  | f/schemaVersion_2/run/7-TIME                  | f/schemaVersion_2/run/7-TIME
            FILENAME          | HOUR   | f/run/7-TIME                  | f/run/7-TIME                  | f/schemaVersion_2/run/7-TIME                  | f/schemaVersion_2/run/7-TIME
            FILENAME          | MINUTE | f/run/7-TIME                  | f/run/7-TIME                  | f/schemaVersion_2/run/7-TIME                  | f/schemaVersion_2/run/7-TIME
            PATH              | -      | f/run/7-TIME                  | f/run/7-TIME                  | f/schemaVersion_2/run/7-TIME                  | f/schemaVersion_2/run/7-TIME
            PATH              | YEAR   | f/2024/run/7-TIME             | f/2024/run/7-TIME             | f/schemaVersion_2/2024/run/7-TIME             | f/schemaVersion_2/2024/run/7-TIME
            PATH              | MONTH  | f/2024/03/run/7-TIME          | f/2024/03/run/7-TIME          | f/schemaVersion_2/2024/03/run/7-TIME          | f/schemaVersion_2/2024/03/run/7-TIME
            PATH              | DAY    | f/2024/03/05/run/7-TIME       | f/2024/03/05/run/7-TIME       | f/schemaVersion_2/2024/03/05/run/7-TIME       | f/schemaVersion_2/2024/03/05/run/7-TIME
            PATH              | HOUR   | f/2024/03/05/01/run/7-TIME    | f/2024/03/05/01/run/7-TIME    | f/schemaVersion_2/2024/03/05/01/run/7-TIME    | f/schemaVersion_2/2024/03/05/01/run/7-TIME
            PATH              | MINUTE | f/2024/03/05/01/08/run/7-TIME | f/2024/03/05/01/08/run/7-TIME | f/schemaVersion_2/2024/03/05/01/08/run/7-TIME | f/schemaVersion_2/2024/03/05/01/08/run/7-TIME
            PATH_AND_FILENAME | -      | f/run/7-TIME                  | f/run/7-TIME                  | f/schemaVersion_2/run/7-TIME                  | f/schemaVersion_2/run/7-TIME
            PATH_AND_FILENAME | YEAR   | f/2024/run/7-TIME             | f/2024/run/7-TIME             | f/schemaVersion_2/2024/run/7-TIME             | f/schemaVersion_2/2024/run/7-TIME
            PATH_AND_FILENAME | MONTH  | f/2024/03/run/7-TIME          | f/2024/03/run/7-TIME          | f/schemaVersion_2/2024/03/run/7-TIME          | f/schemaVersion_2/2024/03/run/7-TIME
            PATH_AND_FILENAME | DAY    | f/2024/03/05/run/7-TIME       | f/2024/03/05/run/7-TIME       | f/schemaVersion_2/2024/03/05/run/7-TIME       | f/schemaVersion_2/2024/03/05/run/7-TIME
            PATH_AND_FILENAME | HOUR   | f/2024/03/05/01/run/7-TIME    | f/2024/03/05/01/run/7-TIME    | f/schemaVersion_2/2024/03/05/01/run/7-TIME    | f/schemaVersion_2/2024/03/05/01/run/7-TIME
            PATH_AND_FILENAME | MINUTE | f/2024/03/05/01/08/run/7-TIME | f/2024/03/05/01/08/run/7-TIME | f/schemaVersion_2/2024/03/05/01/08/run/7-TIME | f/schemaVersion_2/2024/03/05/01/08/run/7-TIME
            """)
    void manyFiles(PrefixType type, PrefixFormat format, String plain, String run, String version, String both) {
        assertKeys(List.of(plain, run, version, both), type, format, Aggregation.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                 | -      | f/run                       | f/run/run                       | f/schemaVersion_2/run                       | f/schemaVersion_2/run/run
            -                 | YEAR   | f/run                       | f/run/run                       | f/schemaVersion_2/run                       | f/schemaVersion_2/run/run
            -                 | MONTH  | f/run                       | f/run/run                       | f/schemaVersion_2/run                       | f/schemaVersion_2/run/run
            -                 | DAY    | f/run                       | f/run/run                       | f/schemaVersion_2/run                       | f/schemaVersion_2/run/run
            -                 | HOUR   | f/run                       | f/run/run                       | f/schemaVersion_2/run                       | f/schemaVersion_2/run/run
            -                 | MINUTE | f/run                       | f/run/run                       | f/schemaVersion_2/run                       | f/schemaVersion_2/run/run
            FILENAME          | -      | f/run-TIME                  | f/run/run-TIME                  | f/schemaVersion_2/run-TIME                  | f/schemaVersion_2/run/run-TIME
            FILENAME          | YEAR   | f/run-TIME                  | f/run/run-TIME                  | f/schemaVersion_2/run-TIME                  | f/schemaVersion_2/run/run-TIME
            FILENAME          | MONTH  | f/run-TIME                  | f/run/run-TIME                  | f/schemaVersion_2/run-TIME                  | f/schemaVersion_2/run/run-TIME
            FILENAME          | DAY    | f/run-TIME                  | f/run/run-TIME                  | f/schemaVersion_2/run-TIME                  | f/schemaVersion_2/run/run-TIME
            FILENAME          | HOUR   | f/run-TIME                  | f/run/run-TIME                  | f/schemaVersion_2/run-TIME                  | f/schemaVersion_2/run/run-TIME
            FILENAME          | MINUTE | f/run-TIME                  | f/run/run-TIME                  | f/schemaVersion_2/run-TIME                  | f/schemaVersion_2/run/run-TIME
            PATH              | -      | f/run                       | f/run/run                       | f/schemaVersion_2/run                       | f/schemaVersion_2/run/run
            PATH              | YEAR   | f/2024/run                  | f/2024/run/run                  | f/schemaVersion_2/2024/run                  | f/schemaVersion_2/2024/run/run
            PATH              | MONTH  | f/2024/03/run               | f/2024/03/run/run               | f/schemaVersion_2/2024/03/run               | f/schemaVersion_2/2024/03/run/run
            PATH              | DAY    | f/2024/03/05/run            | f/2024/03/05/run/run            | f/schemaVersion_2/2024/03/05/run            | f/schemaVersion_2/2024/03/05/run/run
            PATH              | HOUR   | f/2024/03/05/01/run         | f/2024/03/05/01/run/run         | f/schemaVersion_2/2024/03/05/01/run         | f/schemaVersion_2/2024/03/05/01/run/run
            PATH              | MINUTE | f/2024/03/05/01/08/run      | f/2024/03/05/01/08/run/run      | f/schemaVersion_2/2024/03/05/01/08/run      | f/schemaVersion_2/2024/03/05/01/08/run/run
            PATH_AND_FILENAME | -      | f/run-TIME                  | f/run/run-TIME                  | f/schemaVersion_2/run-TIME                  | f/schemaVersion_2/run/run-TIME
            PATH_AND_FILENAME | YEAR   | f/2024/run-TIME             | f/2024/run/run-TIME             | f/schemaVersion_2/2024/run-TIME             | f/schemaVersion_2/2024/run/run-TIME
            PATH_AND_FILENAME | MONTH  | f/2024/03/run-TIME          | f/2024/03/run/run-TIME          | f/schemaVersion_2/2024/03/run-TIME          | f/schemaVersion_2/2024/03/run/run-TIME
            PATH_AND_FILENAME | DAY    | f/2024/03/05/run-TIME       | f/2024/03/05/run/run-TIME       | f/schemaVersion_2/2024/03/05/run-TIME       | f/schemaVersion_2/2024/03/05/run/run-TIME
            PATH_AND_FILENAME | HOUR   | f/2024/03/05/01/run-TIME    | f/2024/03/05/01/run/run-TIME    | f/schemaVersion_2/2024/03/05/01/run-TIME    | f/schemaVersion_2/2024/03/05/01/run/run-TIME
            PATH_AND_FILENAME | MINUTE | f/2024/03/05/01/08/run-TIME | f/2024/03/05/01/08/run/run-TIME | f/schemaVersion_2/2024/03/05/01/08/run-TIME | f/schemaVersion_2/2024/03/05/01/08/run/run-TIME
            """)
    void oneFile(PrefixType type, PrefixFormat format, String plain, String run, String version, String both) {
        assertKeys(List.of(plain, run, version, both), type, format, Aggregation.SINGLE_FILE);
    }

    /** The keys that were seen of AppFlow itself, with their own names in place of the ones they had. */
    @Test
    void theKeysThatWereSeenHaveTheSameShape() {
        String uuid = "c09dc13b-5bc2-405a-821e-11c0239e3741";
        String time = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}";
        // JSON, no prefix settings, on demand:
        // VeevaPoC2/c09dc13b-5bc2-405a-821e-11c0239e3741/1200018824-2021-09-15T10:35:40
        assertShape("VeevaPoC2/" + uuid + "/-?\\d+-" + time, "VeevaPoC2", "", null, List.of(), Aggregation.NONE);
        // A single file with the date in its name:
        // <flow>/schemaVersion_2/e1f772a0-9c27-4340-8f24-5a5f2d740ac7-2024-02-02T01:39:49
        assertShape(
                "glue/schemaVersion_2/" + uuid + "-" + time,
                "glue",
                "",
                PrefixType.PATH_AND_FILENAME,
                List.of(PathPrefix.SCHEMA_VERSION),
                Aggregation.SINGLE_FILE);
        // A prefix that ends in a slash: vg/sharepoint/raw/<flow>/<executionId>
        assertShape(
                "vg/sharepoint/raw/flow/" + uuid,
                "flow",
                "vg/sharepoint/raw/",
                null,
                List.of(),
                Aggregation.SINGLE_FILE);
    }

    private static void assertShape(
            String pattern,
            String flow,
            String prefix,
            PrefixType type,
            List<PathPrefix> hierarchy,
            Aggregation aggregation) {
        ObjectTarget target = target(prefix, type, null, hierarchy, aggregation);
        String id = "c09dc13b-5bc2-405a-821e-11c0239e3741";
        String key = new ObjectNaming(target, flow, 2, id, STARTED, 1200018824).key("", 0, 0, CREATED);

        assertEquals(true, Pattern.matches(pattern, key), key);
    }

    private static void assertKeys(List<String> keys, PrefixType type, PrefixFormat format, Aggregation aggregation) {
        for (int i = 0; i < keys.size(); i++) {
            ObjectTarget target = target("", type, format, HIERARCHIES.get(i), aggregation);
            ObjectNaming naming = new ObjectNaming(target, "f", 2, "run", STARTED, 7);

            assertEquals(keys.get(i).replace("TIME", TIME), naming.key("", 0, 0, CREATED));
        }
    }

    private static ObjectTarget target(
            String prefix, PrefixType type, PrefixFormat format, List<PathPrefix> hierarchy, Aggregation aggregation) {
        S3OutputFormat output = new S3OutputFormat(
                FileType.JSON,
                Optional.ofNullable(type),
                Optional.ofNullable(format),
                hierarchy,
                aggregation,
                0,
                false);
        return new ObjectTarget("bucket", prefix, output, false);
    }
}
