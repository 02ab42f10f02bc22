package dev.penstock.format.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class JsonNumberTest {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final String LIKELY = "0123456789000-..eE+,";

    @Property(tries = 20_000)
    void aSliceIsANumberWhateverStandsAroundIt(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[random.nextInt(50)];
        for (int i = 0; i < bytes.length; i++) {
            int next = random.nextInt(40);
            bytes[i] = (byte) (next < LIKELY.length() ? LIKELY.charAt(next) : '0' + next % 10);
        }
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(bytes.length - from + 1);
        String slice = new String(bytes, from, to - from, StandardCharsets.US_ASCII);

        assertEquals(NUMBER.matcher(slice).matches(), JsonNumber.isNumber(bytes, from, to), slice);
    }
}
