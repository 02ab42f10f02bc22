package dev.penstock.format.csv;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;

/**
 * The reader against Apache Commons CSV over files that Jazzer makes up.
 *
 * <p>A build only replays the files beside this class. With {@code JAZZER_FUZZ=1} in the environment and this test alone,
 * Jazzer looks for new ones: {@code JAZZER_FUZZ=1 mvn test -pl formats/csv -am -Dtest=CsvFuzzTest
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class CsvFuzzTest {

    private static final int LEAST_CHUNK_BYTES = 16;
    private static final int CHUNK_SIZES = 97;

    private static final ExecutorService EXECUTOR = Executors.newSingleThreadExecutor();

    @AfterAll
    static void shutDown() {
        EXECUTOR.shutdown();
    }

    @FuzzTest(maxDuration = "10m")
    void everyFileIsReadAsByCommonsCsv(byte[] bytes) throws Exception {
        int chunkBytes = LEAST_CHUNK_BYTES + bytes.length % CHUNK_SIZES;

        Paths.agreeWithCommonsCsv(bytes, Paths.agree(bytes, CsvDialect.STANDARD, chunkBytes, 1, EXECUTOR));
    }
}
