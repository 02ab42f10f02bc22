package dev.penstock.engine.internal.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstantTextTest {

    @ParameterizedTest
    @CsvSource({
        "2024-02-29T12:00+18:00, true",
        "2024-02-29T12:00-18:00, true",
        "2024-02-29T12:00+1800, true",
        "2024-02-29T12:00+18:01, false",
        "2024-02-29T12:00-18:30, false",
        "2024-02-29T12:00+1859, false",
        "2024-02-29T12:00+19, false"
    })
    void anOffsetHasEighteenHoursAtMost(String text, boolean isInstant) {
        assertEquals(isInstant, new InstantText().read(text));
    }
}
