package dev.penstock.bench;

import dev.penstock.data.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/**
 * What the values of a generated column tell. Most are usual; a column of mixed kinds has odd ones among them, which are
 * of another kind, and not all of which mean anything.
 */
enum Content {
    CITY(Kind.STRING, Kind.NUMBER) {
        @Override
        String usual(Random random) {
            return one(random, "Basel", "Bergen", "Lisboa", "Montréal", "München", "Oslo", "Porto", "San José", "東京");
        }

        @Override
        String odd(Random random) {
            return Integer.toString(1_000 + random.nextInt(9_000));
        }
    },
    COMMENT(Kind.STRING, Kind.NUMBER) {
        @Override
        String usual(Random random) {
            StringBuilder text = new StringBuilder(noun(random));
            for (int words = 1 + random.nextInt(5); words > 0; words--) {
                text.append(' ').append(noun(random));
            }
            return text.toString();
        }

        @Override
        String odd(Random random) {
            return Integer.toString(random.nextInt(1_000_000_000));
        }

        private String noun(Random random) {
            return one(random, "even", "packages", "furious", "café", "deposits", "sleep", "above", "the", "wheel");
        }
    },
    PRICE(Kind.NUMBER, Kind.STRING) {
        @Override
        String usual(Random random) {
            return BigDecimal.valueOf(random.nextInt(1_000_000) - 50_000, 2).toPlainString();
        }

        @Override
        String odd(Random random) {
            return one(random, "n/a", "+3", "7.5", "12", "0");
        }
    },
    QUANTITY(Kind.NUMBER, Kind.STRING) {
        @Override
        String usual(Random random) {
            return Integer.toString(1 + random.nextInt(50));
        }

        @Override
        String odd(Random random) {
            return one(random, "n/a", "+3", "7.0", "007", "2.5");
        }
    },
    INSTANT(Kind.STRING, Kind.NUMBER) {
        @Override
        String usual(Random random) {
            return MILLIS.format(Instant.ofEpochMilli(millis(random)));
        }

        @Override
        String odd(Random random) {
            return Long.toString(millis(random));
        }

        private long millis(Random random) {
            return 700_000_000_000L + (long) (random.nextDouble() * 220_000_000_000L);
        }
    },
    FLAG(Kind.BOOLEAN, Kind.STRING) {
        @Override
        String usual(Random random) {
            return one(random, "true", "false");
        }

        @Override
        String odd(Random random) {
            return one(random, "TRUE", "False", "no");
        }
    },
    DOCUMENT(Kind.JSON, Kind.STRING) {
        @Override
        String usual(Random random) {
            return "{\"city\":\"" + CITY.usual(random) + "\",\"floor\":" + random.nextInt(10) + "}";
        }

        @Override
        String odd(Random random) {
            return CITY.usual(random);
        }
    };

    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Kind usualKind;
    private final Kind oddKind;

    Content(Kind usualKind, Kind oddKind) {
        this.usualKind = usualKind;
        this.oddKind = oddKind;
    }

    abstract String usual(Random random);

    abstract String odd(Random random);

    Kind usualKind() {
        return usualKind;
    }

    Kind oddKind() {
        return oddKind;
    }

    private static String one(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
