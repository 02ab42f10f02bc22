package dev.penstock.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.connector.InputObject;
import dev.penstock.data.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class JsonLinesReaderPropertyTest {

    private static final List<byte[]> CORPUS = corpus();

    @Property(tries = 2000)
    void randomRecordsAreWhatJacksonSays(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = new RandomJson(random, "-").file().getBytes(UTF_8);

        assertTrue(Reading.agreesWithJackson(cut(bytes, random), bytes, limits(random)));
    }

    @Property(tries = 2000)
    void pathsLeadWhereTheDocumentationSays(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        RandomJson json = new RandomJson(random, ".");
        byte[] bytes = json.file().getBytes(UTF_8);
        List<String> lines = JacksonOracle.lines(bytes).orElseThrow();
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < 6; i++) {
            String name = json.key();
            names.add(name);
            names.add(name + "." + json.key());
            names.add(name + "." + json.key() + "." + json.key());
        }

        List<List<Value>> records = Reading.records(cut(bytes, random), Schema.ofNames(names), limits(random));

        assertEquals(JacksonOracle.records(lines, List.copyOf(names)), records);
    }

    @Property(tries = 12_000)
    void anyBytesAreRecordsOrRefusedAsJacksonDoes(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = random.nextInt(3) == 0
                ? new RandomJson(random, ".").file().getBytes(UTF_8)
                : CORPUS.get(random.nextInt(CORPUS.size()));
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = mutated(bytes, random);
        }

        Reading.agreesWithJackson(cut(bytes, random), bytes, limits(random));
    }

    private static InputObject cut(byte[] bytes, Random random) {
        return new BytesObject(bytes, 1 + random.nextInt(7));
    }

    private static JsonLimits limits(Random random) {
        JsonLimits limits = JsonLimits.standard().withChunkBytes(16 + random.nextInt(49));
        return random.nextBoolean() ? limits : limits.withMaxCells(1 + random.nextInt(20));
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - at, random.nextInt(4));
        byte[] inserted = inserted(bytes, random);
        byte[] mutated = new byte[bytes.length - length + inserted.length];
        System.arraycopy(bytes, 0, mutated, 0, at);
        System.arraycopy(inserted, 0, mutated, at, inserted.length);
        System.arraycopy(bytes, at + length, mutated, at + inserted.length, bytes.length - at - length);
        return mutated;
    }

    private static byte[] inserted(byte[] bytes, Random random) {
        String[] tokens = {
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\\u",
            "0",
            "-",
            ".",
            "e",
            "true",
            "nul",
            " ",
            "\n",
            "\r",
            "\\ud83d",
            "\\ude00",
            "{\"a\":1}\n",
            "/",
            "\0",
            "\u0085"
        };
        switch (random.nextInt(4)) {
            case 0:
                return new byte[0];
            case 1:
                return new byte[] {(byte) random.nextInt(256)};
            case 2:
                int from = random.nextInt(bytes.length + 1);
                return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(20)));
            default:
                return tokens[random.nextInt(tokens.length)].getBytes(UTF_8);
        }
    }

    /** Returns the files of the suite that are short, each as a value and as it is, and those of the fuzz test. */
    private static List<byte[]> corpus() {
        List<byte[]> corpus = new ArrayList<>();
        try {
            for (String file : TestSuite.files("")) {
                corpus.add(TestSuite.asValue(file));
                corpus.add(TestSuite.bytes(file));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        for (int i = 0; i < 10; i++) {
            corpus.addAll(FuzzSeeds.all());
        }
        corpus.removeIf(bytes -> bytes.length > 5000);
        return corpus;
    }
}
