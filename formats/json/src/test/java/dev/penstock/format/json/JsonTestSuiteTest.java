package dev.penstock.format.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTestSuiteTest {

    private static final ObjectReader JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    static List<String> accepted() {
        return TestSuite.files("y_");
    }

    static List<String> rejected() {
        return TestSuite.files("n_");
    }

    static List<String> all() {
        return TestSuite.files("");
    }

    @Test
    void theSuiteIsWhole() {
        assertEquals(95, accepted().size());
        assertEquals(188, rejected().size());
        assertEquals(35, TestSuite.files("i_").size());
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void aValueThatMustBeAcceptedIs(String file) throws IOException {
        assertTrue(accepts(TestSuite.asValue(file)));
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void aValueThatMustBeRejectedIs(String file) throws IOException {
        assertFalse(accepts(TestSuite.asValue(file)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aFileAsItIsIsWhatJacksonSays(String file) throws IOException {
        accepts(TestSuite.bytes(file));
    }

    @Test
    void theTableOfOpenCasesIsTrue() throws IOException {
        List<String> table = new ArrayList<>();
        for (String file : TestSuite.files("i_")) {
            table.add(file
                    + verdict(accepts(TestSuite.asValue(file)))
                    + verdict(accepts(TestSuite.bytes(file)))
                    + verdict(jacksonAccepts(TestSuite.bytes(file))));
        }

        List<String> expected = new ArrayList<>();
        for (String line : TestSuite.verdicts().subList(1, TestSuite.verdicts().size())) {
            expected.add(line.substring(0, line.lastIndexOf('\t')));
        }
        assertEquals(String.join("\n", expected), String.join("\n", table));
    }

    private static String verdict(boolean accepted) {
        return accepted ? "\taccept" : "\treject";
    }

    /** Returns whether a file is accepted, once it is sure that Jackson agrees however the file is cut. */
    private static boolean accepts(byte[] bytes) throws IOException {
        JsonLimits small = JsonLimits.standard().withChunkBytes(16);
        boolean cut = Reading.agreesWithJackson(new BytesObject(bytes, 7), bytes, small);
        assertEquals(cut, Reading.agreesWithJackson(BytesObject.of(bytes), bytes, JsonLimits.standard()));
        return cut;
    }

    private static boolean jacksonAccepts(byte[] bytes) throws IOException {
        try {
            JACKSON.readTree(bytes);
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }
}
