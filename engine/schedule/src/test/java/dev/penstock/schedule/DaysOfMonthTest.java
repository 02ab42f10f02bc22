package dev.penstock.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysOfMonthTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 14, 15, 16, 27, 28, 29, 30, 31})
    void theNearestWeekdayIsTheOneFewestDaysAway(int day) {
        BitSet near = new BitSet();
        near.set(day);
        DaysOfMonth rule = new DaysOfMonth(new BitSet(), near, false, false);

        for (YearMonth month = YearMonth.of(2023, 6); month.getYear() < 2034; month = month.plusMonths(1)) {
            assertEquals(
                    day > month.lengthOfMonth() ? 0 : 1 << nearest(month, day), rule.days(month), month.toString());
        }
    }

    private static int nearest(YearMonth month, int day) {
        return IntStream.rangeClosed(1, month.lengthOfMonth())
                .filter(candidate -> isWeekday(month.atDay(candidate)))
                .boxed()
                .min((one, other) -> Math.abs(one - day) - Math.abs(other - day))
                .orElseThrow();
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
