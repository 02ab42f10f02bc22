package dev.penstock.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.RunPlace;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyRulesTest {

    @ParameterizedTest
    @CsvSource({
        "id, true",
        "id-1, true",
        "a/id, true",
        "a/id/b, true",
        "a/id-/b, true",
        "a//id, true",
        "id/, true",
        "idx, false",
        "a/xid, false",
        "a/i/d, false",
        "a/id.csv, false",
        "a/ID, false"
    })
    void aSegmentTellsTheRun(String key, boolean own) {
        assertEquals(own, KeyRules.belongsTo(new RunPlace("id", "b", ""), key));
    }

    @Property
    void segmentsAreFoundAsByCutting(
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(min = 1, max = 2) String id,
            @ForAll("keys") String key) {
        boolean expected = false;
        for (String segment : key.split("/", -1)) {
            expected |= segment.equals(id) || segment.startsWith(id + "-");
        }

        assertEquals(expected, KeyRules.belongsTo(new RunPlace(id, "b", ""), key));
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.strings()
                .withChars('a', 'b', '-', '/')
                .ofMinLength(1)
                .ofMaxLength(8);
    }

    @ParameterizedTest
    @CsvSource({"a-b, true", "a.b, true", "A_b9, true", "a b, false", "., false", "a:b, false", "a\u00E9, false"})
    void bucketsHaveFewCharacters(String bucket, boolean allowed) {
        assertEquals(allowed, KeyRules.bucketProblem(bucket).isEmpty());
    }

    @Test
    void bucketsHaveAtMost255Characters() {
        assertTrue(KeyRules.bucketProblem("b".repeat(255)).isEmpty());
        assertFalse(KeyRules.bucketProblem("b".repeat(256)).isEmpty());
    }
}
