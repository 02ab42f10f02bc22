package dev.penstock.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KeyOrderTest {

    @Property
    void keysAreOrderedAsTheirBytes(@ForAll("keys") String left, @ForAll("keys") String right) {
        int expected = Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8));

        assertEquals(Integer.signum(expected), Integer.signum(KeyOrder.compare(left, right)));
    }

    /** Few characters, from every length of UTF-8 and around the surrogates. */
    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.of("a", "/", "\u00E9", "\uD7FF", "\uE000", "\uFFFD", "\uD83D\uDE00", "\uDBFF\uDFFF")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }
}
