package dev.penstock.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextRuleTest {

    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String WORD = LOWER + LOWER.toUpperCase(Locale.ROOT) + "0123456789_";
    private static final String SPACE = " \t\n\u000b\f\r";
    private static final String ALL_ASCII = Stream.iterate(0, c -> c + 1)
            .limit(128)
            .map(c -> Character.toString(c))
            .collect(Collectors.joining());
    private static final String NO_SPACE = without(ALL_ASCII, SPACE);
    private static final String NO_CONTROL = "\t" + ALL_ASCII.substring(32);
    private static final String PLUS_TO_EQUALS = "+,-./0123456789:;<=";

    /** What AppFlow's API model says of a kind of text, in other words than the code has. */
    private record Fact(TextRule rule, String start, int least, int most, String ascii, boolean beyondAscii) {}

    static List<Fact> facts() {
        return List.of(
                new Fact(TextRule.FLOW_NAME, "a", 2, 256, WORD + "!@#.-", false),
                new Fact(TextRule.FLOW_DESCRIPTION, "", 0, 2048, WORD + SPACE + "!@#-.?,", false),
                new Fact(TextRule.FLOW_STATUS_MESSAGE, "", 0, 2048, WORD + SPACE + "/!@#+=.-", false),
                new Fact(TextRule.FLOW_ARN, "arn:aws:appflow:x:1:", 20, 512, ALL_ASCII, true),
                new Fact(TextRule.KMS_ARN, "arn:aws:kms:xx:12:", 20, 2048, ALL_ASCII, true),
                new Fact(TextRule.CLIENT_TOKEN, "", 1, 256, ALL_ASCII.substring(32, 127), false),
                new Fact(TextRule.TAG_KEY, "", 1, 128, without(WORD, "0123456789_") + PLUS_TO_EQUALS + "_", false),
                new Fact(TextRule.TAG_VALUE, "", 0, 256, WORD + SPACE + PLUS_TO_EQUALS + "@", false),
                new Fact(TextRule.USER_NAME, "", 1, 256, NO_SPACE, true),
                new Fact(TextRule.CONNECTOR_PROFILE_NAME, "", 1, 256, WORD + "/!@#+=.-", false),
                new Fact(TextRule.API_VERSION, "", 1, 256, NO_SPACE, true),
                new Fact(TextRule.DATETIME_FIELD, "", 0, 256, ALL_ASCII, true),
                new Fact(TextRule.BUCKET_NAME, "", 3, 63, NO_SPACE, true),
                new Fact(TextRule.UPSOLVER_BUCKET_NAME, "upsolver-appflow", 16, 63, NO_SPACE, true),
                new Fact(TextRule.BUCKET_PREFIX, "", 0, 512, ALL_ASCII, true),
                new Fact(TextRule.OBJECT, "", 1, 512, NO_SPACE, true),
                new Fact(TextRule.ENTITY_NAME, "", 1, 1024, NO_SPACE, true),
                new Fact(TextRule.DOMAIN_NAME, "", 1, 64, NO_SPACE, true),
                new Fact(TextRule.OBJECT_TYPE_NAME, "", 1, 255, NO_SPACE, true),
                new Fact(TextRule.DOCUMENT_TYPE, "", 1, 512, WORD + SPACE + "-", false),
                new Fact(TextRule.ID_FIELD_NAME, "", 1, 128, NO_SPACE, true),
                new Fact(TextRule.CUSTOM_PROPERTY_KEY, "", 1, 128, WORD, false),
                new Fact(TextRule.CUSTOM_PROPERTY_VALUE, "", 1, 2048, NO_SPACE, true),
                new Fact(TextRule.DATA_TRANSFER_API_NAME, "", 1, 64, WORD + "/-", false),
                new Fact(TextRule.SCHEDULE_EXPRESSION, "", 0, 256, ALL_ASCII, true),
                new Fact(TextRule.TIMEZONE, "", 0, 256, ALL_ASCII, true),
                new Fact(TextRule.GLUE_ROLE, "arn:aws:iam::1:", 15, 512, ALL_ASCII, true),
                new Fact(TextRule.GLUE_DATABASE, "", 0, 255, NO_CONTROL, true),
                new Fact(TextRule.GLUE_TABLE_PREFIX, "", 0, 128, NO_CONTROL, true),
                new Fact(TextRule.SOURCE_FIELD, "", 0, 2048, ALL_ASCII, true),
                new Fact(TextRule.DESTINATION_FIELD, "", 0, 256, ALL_ASCII, true),
                new Fact(TextRule.TASK_PROPERTY, "", 1, 2048, ALL_ASCII, true));
    }

    @Test
    void everyRuleHasItsFact() {
        Set<TextRule> met = EnumSet.noneOf(TextRule.class);
        facts().forEach(fact -> met.add(fact.rule()));

        assertEquals(EnumSet.allOf(TextRule.class), met);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aTextOfTheLeastAndOfTheGreatestLengthIsFine(Fact fact) {
        assertEquals(Optional.empty(), fact.rule().check("x", padded(fact, fact.least())));
        assertEquals(Optional.empty(), fact.rule().check("x", padded(fact, fact.most())));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aTextThatIsOneTooLongIsAProblem(Fact fact) {
        Problem problem =
                fact.rule().check("here", padded(fact, fact.most() + 1)).orElseThrow();

        assertTrue(problem.rule().endsWith(".length"), problem.rule());
        assertEquals("here", problem.place());
        assertTrue(problem.found().contains((fact.most() + 1) + " characters"), problem.found());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aTextThatIsOneTooShortIsAProblem(Fact fact) {
        if (fact.least() > 0) {
            String tooShort = padded(fact, fact.least()).substring(0, fact.least() - 1);

            assertTrue(fact.rule().check("x", tooShort).isPresent());
        }
    }

    @ParameterizedTest
    @MethodSource("facts")
    void exactlyTheCharactersOfTheModelAreAllowed(Fact fact) {
        for (int c = 0; c < 128; c++) {
            boolean allowed = fact.ascii().indexOf(c) >= 0;
            assertEquals(allowed, accepts(fact, Character.toString(c)), fact.rule() + " and character " + c);
        }
        for (String beyond : List.of("\u00e9", "\u0130", "\u00a0", "\u2003", "\ud83d\ude00")) {
            assertEquals(fact.beyondAscii(), accepts(fact, beyond), fact.rule() + " and " + beyond);
        }
    }

    @Test
    void lengthsAreCountedInCodePoints() {
        assertEquals(Optional.empty(), TextRule.DESTINATION_FIELD.check("x", "\ud83d\ude00".repeat(256)));
        assertTrue(TextRule.DESTINATION_FIELD
                .check("x", "\ud83d\ude00".repeat(257))
                .isPresent());
    }

    @Test
    void aFlowNameStartsWithALetterOrDigit() {
        assertEquals(Optional.empty(), TextRule.FLOW_NAME.check("x", "9!"));
        assertFalse(TextRule.FLOW_NAME.check("x", "_a").isEmpty());
        assertFalse(TextRule.FLOW_NAME.check("x", "-a").isEmpty());
    }

    @Test
    void aTagKeyDoesNotStartWithAws() {
        assertFalse(TextRule.TAG_KEY.check("x", "aws:cloud").isEmpty());
        assertEquals(Optional.empty(), TextRule.TAG_KEY.check("x", "my.aws:cloud"));
    }

    @Test
    void aResourceNameHasAnAccountNumberBetweenColonsSomewhere() {
        String start = "arn:aws:kms:";
        for (String rest : List.of("eu-west-1:123456789012:key/a", "::5:", ":1:", "1:x:2:y", "a:b:c:7:d:e")) {
            assertEquals(Optional.empty(), shape(start + rest), rest);
        }
        for (String rest : List.of("eu-west-1:key/a", "12:34", "a:1x:b", "a:1", "a::b", "a:x1:b")) {
            assertFalse(shape(start + rest).isEmpty(), rest);
        }
        assertFalse(shape("arn:aws-cn:kms:a:123456789012:key/a").isEmpty());
    }

    @ParameterizedTest
    @EnumSource(TextRule.class)
    void aHugeTextIsCheckedAtOnceAndQuotedShortly(TextRule rule) {
        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> {
            for (String unit : List.of("a", ":", "1", " ", "aws:", "arn:aws:kms:1", ":1:x", "\ud83d\ude00")) {
                String text = unit.repeat(100_000 / unit.length());
                for (String start :
                        List.of("", "arn:aws:kms:", "arn:aws:appflow:", "arn:aws:iam:", "upsolver-appflow")) {
                    Problem problem = rule.check("x", start + text).orElseThrow();
                    assertTrue(problem.toString().length() < 1000, problem::toString);
                }
            }
        });
    }

    @Test
    void theShapeAloneTakesOneWalkOverAHugeText() {
        TextShape arn = TextShape.arn("arn:aws:kms:");
        TextShape words = TextShape.of(Characters.WORD);

        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> {
            for (String unit : List.of(":1", ":1x", "::", "1:", "a")) {
                assertFalse(arn.breach("x" + unit.repeat(50_000)).isEmpty());
                arn.breach("arn:aws:kms:" + unit.repeat(50_000));
                assertFalse(words.breach("a".repeat(100_000) + "-").isEmpty());
            }
        });
    }

    private static Optional<String> shape(String arn) {
        return TextShape.arn("arn:aws:kms:").breach(arn);
    }

    private static boolean accepts(Fact fact, String character) {
        String text = padded(fact, fact.least()) + character;
        return fact.rule().check("x", text).isEmpty();
    }

    private static String padded(Fact fact, int length) {
        return fact.start() + "x".repeat(length - fact.start().length());
    }

    private static String without(String characters, String less) {
        return characters
                .chars()
                .filter(c -> less.indexOf(c) < 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
