package dev.penstock.format.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.penstock.data.Schema;

/**
 * The reader against Jackson over files that Jazzer makes up.
 *
 * <p>A build only replays the files beside this class. With {@code JAZZER_FUZZ=1} in the environment and this test alone,
 * Jazzer looks for new ones: {@code JAZZER_FUZZ=1 mvn test -pl formats/json -am -Dtest=JsonFuzzTest
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class JsonFuzzTest {

    private static final Schema SCHEMA = Schema.ofNames("a", "b", "l_comment");
    private static final int LEAST_CHUNK_BYTES = 16;
    private static final int CHUNK_SIZES = 97;

    @FuzzTest(maxDuration = "10m")
    void everyFileIsReadAsJacksonReadsIt(byte[] bytes) throws Exception {
        JsonLimits limits = JsonLimits.standard().withChunkBytes(LEAST_CHUNK_BYTES + bytes.length % CHUNK_SIZES);

        Reading.agreesWithJackson(new BytesObject(bytes, 5), bytes, limits);
        assertEquals(
                Outcome.of(BytesObject.of(bytes), SCHEMA, JsonLimits.standard(), 1),
                Outcome.of(BytesObject.of(bytes), SCHEMA, limits, 1));
    }
}
