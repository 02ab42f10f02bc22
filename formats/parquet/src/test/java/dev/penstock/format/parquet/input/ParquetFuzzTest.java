package dev.penstock.format.parquet.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.penstock.connector.DataFormatException;
import java.io.IOException;
import java.util.List;

/**
 * The reader against Apache Parquet over files that Jazzer makes up.
 *
 * <p>A build only replays the files beside this class. With {@code JAZZER_FUZZ=1} in the environment and this test alone,
 * Jazzer looks for new ones: {@code JAZZER_FUZZ=1 mvn test -pl formats/parquet -am -Dtest=ParquetFuzzTest
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ParquetFuzzTest {

    /** Small ones, so that nothing takes long: a file of some bytes can rightly have millions of nulls. */
    private static final ParquetInputOptions OPTIONS = ParquetInputOptions.standard()
            .withMaxPageBytes(1 << 20)
            .withMaxHeldBytes(16 << 20)
            .withMaxValueBytes(1 << 20)
            .withMaxRowGroupRows(10_000);

    @FuzzTest(maxDuration = "10m")
    void everyFileIsReadAsByApacheParquetOrRefused(byte[] bytes) throws IOException {
        Contents found;
        try {
            found = Contents.of(new FileInMemory("a", bytes), OPTIONS);
        } catch (DataFormatException e) {
            return;
        }
        List<List<String>> expected;
        try {
            expected = ApacheReader.simpleValues(bytes);
        } catch (IOException | RuntimeException | Error e) {
            // It refuses some of what the format allows, in many ways.
            return;
        }
        assertEquals(expected.size(), found.rows().size());
        for (int row = 0; row < expected.size(); row++) {
            for (int field = 0; field < found.names().size(); field++) {
                String value = expected.get(row).get(field);
                if (!ApacheReader.OTHER.equals(value)) {
                    assertEquals(
                            value,
                            found.rows().get(row).get(field),
                            found.names().get(field));
                }
            }
        }
    }
}
