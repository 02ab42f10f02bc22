package dev.penstock.definition.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Makes up the small parts of definitions. */
final class RandomParts {

    private static final String WORD = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String[] ANYTHING = {
        "a",
        "B",
        "7",
        " ",
        "\"",
        "\\",
        ",",
        "\n",
        "\t",
        "\u0001",
        "$",
        "{",
        "}",
        "[",
        "]",
        "/",
        "\u0131",
        "\u00e9",
        "\u2028",
        "\ufeff",
        "\ud83d\ude00",
        "'",
        "."
    };

    private final Random random;

    RandomParts(Random random) {
        this.random = random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean flag() {
        return random.nextBoolean();
    }

    <T> T one(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> Optional<T> maybe(Supplier<T> maker) {
        return flag() ? Optional.of(maker.get()) : Optional.empty();
    }

    <T> List<T> list(int least, int most, Supplier<T> maker) {
        List<T> list = new ArrayList<>();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
            list.add(maker.get());
        }
        return list;
    }

    /** A short word of letters. */
    String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            word.append(WORD.charAt(random.nextInt(WORD.length())));
        }
        return word.toString();
    }

    String bucket() {
        return "b-" + word();
    }

    /** A short text of anything, or nothing. */
    String text() {
        return String.join("", list(0, 10, () -> one(ANYTHING)));
    }

    /** A short text of anything but nothing. */
    String someText() {
        return text() + one(ANYTHING);
    }

    Map<String, String> map() {
        Map<String, String> map = new LinkedHashMap<>();
        list(0, 4, this::word).forEach(key -> map.put(key, word()));
        return map;
    }

    Instant instant(long from) {
        return Instant.ofEpochSecond(from + random.nextInt(2_000_000_000), random.nextInt(1_000_000_000));
    }
}
