package dev.penstock.engine.internal.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class InstantTextPropertyTest {

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSSxxx", Locale.ROOT);
    private static final DateTimeFormatter LOOSE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss,SSSSSSSSSxx", Locale.ROOT);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmX", Locale.ROOT);

    @Property
    void dateTimesAreThoseOfJavaTime(@ForAll("times") OffsetDateTime time) {
        assertEquals(time.toInstant(), read(ISO.format(time)));
        assertEquals(time.toInstant(), read(LOOSE.format(time)));
    }

    @Property
    void secondsMayBeLeftOut(@ForAll("times") OffsetDateTime time, @ForAll @IntRange(min = -18, max = 18) int hours) {
        OffsetDateTime minute = time.withSecond(0).withNano(0).withOffsetSameLocal(ZoneOffset.ofHours(hours));

        assertEquals(minute.toInstant(), read(SHORT.format(minute)));
    }

    @Property
    void aFractionMayHaveOneToNineDigits(
            @ForAll("times") OffsetDateTime time, @ForAll @IntRange(min = 1, max = 9) int digits) {
        String text = ISO.format(time).substring(0, 20 + digits);
        int unit = (int) Math.pow(10, 9 - digits);
        LocalDateTime cut = time.toLocalDateTime().withNano(time.getNano() / unit * unit);

        assertEquals(cut.toInstant(ZoneOffset.UTC), read(text));
        assertEquals(cut.toInstant(ZoneOffset.UTC), read(text + "Z"));
    }

    @Property
    void aDayIsItsMidnightInUtc(@ForAll("days") LocalDate day) {
        var instant = new InstantText();

        assertTrue(instant.read(day.toString()));
        assertTrue(instant.isDateOnly());
        assertEquals(
                day.atStartOfDay(ZoneOffset.UTC).toInstant(), Instant.ofEpochSecond(instant.second(), instant.nano()));
    }

    @Property
    void aWholeNumberIsMilliseconds(
            @ForAll @LongRange(min = -99_999_999_999_999_999L, max = 99_999_999_999_999_999L) long millis) {
        assertEquals(Instant.ofEpochMilli(millis), read(Long.toString(millis)));
    }

    @Property(tries = 10_000)
    void anyTextIsReadAsJavaTimeReadsIt(@ForAll("instantLike") String text) {
        var instant = new InstantText();
        Optional<Instant> read = instant.read(text)
                ? Optional.of(Instant.ofEpochSecond(instant.second(), instant.nano()))
                : Optional.empty();

        assertEquals(Naive.instant(text), read);
        assertEquals(Naive.day(text).isPresent(), read.isPresent() && instant.isDateOnly());
    }

    @Property
    void theBytesAroundASliceAreNotRead(@ForAll("instantLike") String text) {
        byte[] bytes = ("2024-01-01T" + text + "2024-01-01").getBytes(StandardCharsets.UTF_8);

        assertEquals(Naive.instant(text).isPresent(), new InstantText().read(bytes, 11, bytes.length - 21));
    }

    @Property
    void instantsCompareAsThoseOfJavaTime(@ForAll("times") OffsetDateTime left, @ForAll("times") OffsetDateTime right) {
        var first = new InstantText();
        var second = new InstantText();
        assertTrue(first.read(ISO.format(left)));
        assertTrue(second.read(ISO.format(right)));

        assertEquals(
                Integer.signum(left.toInstant().compareTo(right.toInstant())), Integer.signum(first.compareTo(second)));
    }

    @Property
    void whatIsWrittenReadsAsTheSameInstant(@ForAll("times") OffsetDateTime time) {
        String written = Texts.through(new InstantConversion(0, false), ISO.format(time));
        int year = time.toInstant().atZone(ZoneOffset.UTC).getYear();
        if (year < 0 || year > 9_999) {
            assertNull(written);
            return;
        }

        assertEquals(time.toInstant(), read(written));
        assertEquals(time.toInstant(), Instant.parse(written));
        assertEquals(written, Texts.through(new InstantConversion(0, false), written));
        assertEquals(written.substring(0, 10), Texts.through(new InstantConversion(0, true), written));
    }

    private static Instant read(String text) {
        var instant = new InstantText();
        assertTrue(instant.read(text), text);
        assertFalse(instant.isDateOnly(), text);
        return Instant.ofEpochSecond(instant.second(), instant.nano());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return InstantTexts.days();
    }

    @Provide
    Arbitrary<OffsetDateTime> times() {
        return InstantTexts.times();
    }

    @Provide
    Arbitrary<String> instantLike() {
        return Arbitraries.oneOf(InstantTexts.bent(), InstantTexts.assembled());
    }
}
