package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.data.Schema;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyPrefixesTest {

    @Test
    void aPrefixOfAnyLengthIsWrittenWhole() {
        List<String> names =
                IntStream.range(0, 40).mapToObj(i -> "\"" + "é".repeat(i)).toList();
        KeyPrefixes prefixes = new KeyPrefixes(Schema.ofNames(names));

        for (int i = 0; i < names.size(); i++) {
            byte[] target = new byte[3 + prefixes.room(i)];
            int end = prefixes.write(i, target, 3);

            assertEquals(",\"\\" + names.get(i) + "\":", new String(target, 3, end - 3, UTF_8));
            assertEquals(end - 3, prefixes.length(i));
            assertTrue(target.length - end < 24);
            Words.set(target, 0, prefixes.word(i, 0));
            assertEquals(",\"\\\"", new String(target, 0, 4, UTF_8));
        }
    }
}
