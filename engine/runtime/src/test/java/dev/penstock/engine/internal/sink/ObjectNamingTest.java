package dev.penstock.engine.internal.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.Aggregation;
import dev.penstock.definition.FileType;
import dev.penstock.definition.PathPrefix;
import dev.penstock.definition.PrefixFormat;
import dev.penstock.definition.PrefixType;
import dev.penstock.definition.S3OutputFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where the objects of a flow lie (docs/reference/objects.md).
 *
 * <p>The flow is {@code orders} in schema version 2; the run {@code 4f1c} started at 2024-03-05T01:08:09Z and creates
 * the object at 02:59:59.999Z; its first file has the number 77. The columns of the tables are the bucket prefix, the
 * prefix type, the prefix format, the hierarchy and the key; a dash stands for a setting that is not made.
 */
class ObjectNamingTest {

    private static final Instant STARTED = Instant.parse("2024-03-05T01:08:09Z");
    private static final Instant CREATED = Instant.parse("2024-03-05T02:59:59.999Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # no settings: a folder for the run, files with a number and their time, no extension
            -      | - | - | - | orders/4f1c/77-2024-03-05T02:59:59

            # the bucket prefix, and one slash after it
            lake   | - | - | - | lake/orders/4f1c/77-2024-03-05T02:59:59
            lake/  | - | - | - | lake/orders/4f1c/77-2024-03-05T02:59:59
            a b/c/ | - | - | - | a b/c/orders/4f1c/77-2024-03-05T02:59:59

            # date folders, by the time at which the run started, in UTC
            - | PATH | YEAR   | - | orders/2024/4f1c/77-2024-03-05T02:59:59
            - | PATH | MONTH  | - | orders/2024/03/4f1c/77-2024-03-05T02:59:59
            - | PATH | DAY    | - | orders/2024/03/05/4f1c/77-2024-03-05T02:59:59
            - | PATH | HOUR   | - | orders/2024/03/05/01/4f1c/77-2024-03-05T02:59:59
            - | PATH | MINUTE | - | orders/2024/03/05/01/08/4f1c/77-2024-03-05T02:59:59
            - | PATH | -      | - | orders/4f1c/77-2024-03-05T02:59:59
            - | -    | DAY    | - | orders/4f1c/77-2024-03-05T02:59:59

            # the date in the file name is there anyway, and always to the second
            - | FILENAME          | YEAR | - | orders/4f1c/77-2024-03-05T02:59:59
            - | FILENAME          | -    | - | orders/4f1c/77-2024-03-05T02:59:59
            - | PATH_AND_FILENAME | HOUR | - | orders/2024/03/05/01/4f1c/77-2024-03-05T02:59:59
            - | PATH_AND_FILENAME | -    | - | orders/4f1c/77-2024-03-05T02:59:59

            # the schema version comes before the date, the run after it, in whatever order they are listed
            - | -    | -   | SCHEMA_VERSION              | orders/schemaVersion_2/4f1c/77-2024-03-05T02:59:59
            - | -    | -   | EXECUTION_ID                | orders/4f1c/77-2024-03-05T02:59:59
            - | PATH | DAY | SCHEMA_VERSION EXECUTION_ID | orders/schemaVersion_2/2024/03/05/4f1c/77-2024-03-05T02:59:59
            - | PATH | DAY | EXECUTION_ID SCHEMA_VERSION | orders/schemaVersion_2/2024/03/05/4f1c/77-2024-03-05T02:59:59
            """)
    void manyFilesLieInTheFolderOfTheirRun(
            String bucketPrefix, String prefixType, String prefixFormat, String hierarchy, String key) {
        S3OutputFormat format = format(prefixType, prefixFormat, hierarchy, Aggregation.NONE);

        assertEquals(key, naming(given(bucketPrefix).orElse(""), format).key("", 0, 0, CREATED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the name of the run, and no folder for it unless the hierarchy asks for one
            -      | - | - | -                           | orders/4f1c
            lake   | - | - | -                           | lake/orders/4f1c
            -      | - | - | EXECUTION_ID                | orders/4f1c/4f1c
            -      | - | - | SCHEMA_VERSION              | orders/schemaVersion_2/4f1c
            -      | - | - | SCHEMA_VERSION EXECUTION_ID | orders/schemaVersion_2/4f1c/4f1c

            # its time is in the name if the date touches the file name
            - | PATH              | DAY  | -              | orders/2024/03/05/4f1c
            - | FILENAME          | YEAR | -              | orders/4f1c-2024-03-05T02:59:59
            - | FILENAME          | -    | -              | orders/4f1c-2024-03-05T02:59:59
            - | FILENAME          | DAY  | SCHEMA_VERSION | orders/schemaVersion_2/4f1c-2024-03-05T02:59:59
            - | PATH_AND_FILENAME | DAY  | -              | orders/2024/03/05/4f1c-2024-03-05T02:59:59
            """)
    void aSingleFileIsNamedAfterItsRun(
            String bucketPrefix, String prefixType, String prefixFormat, String hierarchy, String key) {
        S3OutputFormat format = format(prefixType, prefixFormat, hierarchy, Aggregation.SINGLE_FILE);

        assertEquals(key, naming(given(bucketPrefix).orElse(""), format).key("", 0, 0, CREATED));
    }

    @Test
    void partitionFoldersStandBeforeTheFileName() {
        String folders = "Account Rating=Warm/Region=null/";

        assertEquals(
                "orders/4f1c/Account Rating=Warm/Region=null/77-2024-03-05T02:59:59",
                naming("", format(Aggregation.NONE)).key(folders, 0, 0, CREATED));
        assertEquals(
                "orders/Account Rating=Warm/Region=null/4f1c",
                naming("", format(Aggregation.SINGLE_FILE)).key(folders, 3, 0, CREATED));
    }

    @Test
    void theFilesOfARunCountUpFromTheirFirstNumber() {
        ObjectNaming naming = naming("", format(Aggregation.NONE));

        assertEquals("orders/4f1c/78-2024-03-05T02:59:59", naming.key("", 1, 1, CREATED));
        assertEquals("orders/4f1c/X=1/79-2024-03-05T02:59:59", naming.key("X=1/", 2, 0, CREATED));
    }

    @Test
    void theNumbersGoOnBelowZeroAfterTheLargest() {
        ObjectTarget target = new ObjectTarget("bucket", "", format(Aggregation.NONE), false);
        var naming = new ObjectNaming(target, "orders", 1, "4f1c", STARTED, Integer.MAX_VALUE);

        String name = naming.key("", 1, 1, CREATED).substring("orders/4f1c/".length());

        assertEquals("-2147483648-2024-03-05T02:59:59", name);
        assertTrue(name.matches("-?\\d+-\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}"));
    }

    @Test
    void aSingleFileThatIsSplitHasANumberFromTheSecondOn() {
        S3OutputFormat timed = format("FILENAME", "-", "-", Aggregation.SINGLE_FILE);

        assertEquals("orders/4f1c", naming("", format(Aggregation.SINGLE_FILE)).key("", 0, 0, CREATED));
        assertEquals(
                "orders/4f1c-1", naming("", format(Aggregation.SINGLE_FILE)).key("", 1, 1, CREATED));
        assertEquals("orders/4f1c-2-2024-03-05T02:59:59", naming("", timed).key("", 2, 2, CREATED));
    }

    private static ObjectNaming naming(String bucketPrefix, S3OutputFormat format) {
        ObjectTarget target = new ObjectTarget("bucket", bucketPrefix, format, false);
        return new ObjectNaming(target, "orders", 2, "4f1c", STARTED, 77);
    }

    private static S3OutputFormat format(Aggregation aggregation) {
        return format("-", "-", "-", aggregation);
    }

    private static S3OutputFormat format(
            String prefixType, String prefixFormat, String hierarchy, Aggregation aggregation) {
        return new S3OutputFormat(
                FileType.JSON,
                given(prefixType).map(PrefixType::valueOf),
                given(prefixFormat).map(PrefixFormat::valueOf),
                hierarchy(hierarchy),
                aggregation,
                0,
                false);
    }

    private static Optional<String> given(String setting) {
        return Optional.of(setting).filter(text -> !text.equals("-"));
    }

    private static List<PathPrefix> hierarchy(String setting) {
        List<PathPrefix> hierarchy = new ArrayList<>();
        given(setting).ifPresent(words -> {
            for (String word : words.split(" ")) {
                hierarchy.add(PathPrefix.valueOf(word));
            }
        });
        return hierarchy;
    }
}
