package dev.penstock.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleExpressionTest {

    private static final Instant START = Instant.parse("2024-02-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "rate(1minutes), PT1M",
        "rate(5minutes), PT5M",
        "rate(5 minutes), PT5M",
        "rate( 5  minutes ), PT5M",
        "rate(5minute), PT5M",
        "rate(1 minute), PT1M",
        "rate(3hours), PT3H",
        "rate(1 hour), PT1H",
        "rate(1days), PT24H",
        "rate(1 day), PT24H",
        "rate(1 days), PT24H",
        "rate(2 weeks), PT336H",
        "rate(1week), PT168H",
        "rate(3650days), PT87600H"
    })
    void aRateOfEveryFormSeenHasItsPeriod(String text, Duration period) {
        assertEquals(new Rate(period), ScheduleExpression.parse(text));
    }

    @Test
    void anAtHasOneTime() {
        ScheduleExpression at = ScheduleExpression.parse("at(2024-02-29T23:59:59)");
        Instant time = Instant.parse("2024-02-29T23:59:59Z");

        assertEquals(Optional.of(time), at.next(START, START));
        assertEquals(Optional.of(time), at.next(time, START));
        assertEquals(Optional.empty(), at.next(time.plusNanos(1), START));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Seen in production flows.
                "0 1 ? * MON-SUN * | 2024-02-01T01:00 2024-02-02T01:00 2024-02-03T01:00 2024-02-04T01:00",
                "0/15 6-20 ? * MON-FRI * | 2024-02-01T06:00 2024-02-01T06:15 2024-02-01T06:30 2024-02-01T06:45",
                // Leap days and ends of month.
                "0 0 29 2 ? * | 2024-02-29T00:00 2028-02-29T00:00 2032-02-29T00:00 2036-02-29T00:00",
                "0 0 29 2 ? 2096-2105 | 2096-02-29T00:00 2104-02-29T00:00",
                "0 0 L * ? * | 2024-02-29T00:00 2024-03-31T00:00 2024-04-30T00:00 2024-05-31T00:00",
                "0 0 L 2 ? 2023,2025/1 | 2025-02-28T00:00 2026-02-28T00:00 2027-02-28T00:00 2028-02-29T00:00",
                "0 0 31 * ? * | 2024-03-31T00:00 2024-05-31T00:00 2024-07-31T00:00 2024-08-31T00:00",
                "59 23 31 12 ? * | 2024-12-31T23:59 2025-12-31T23:59 2026-12-31T23:59",
                // Weekdays: 3 March 2024 is a Sunday, 1 June 2024 a Saturday, 30 June 2024 a Sunday.
                "0 0 LW 3,6 ? 2024 | 2024-03-29T00:00 2024-06-28T00:00",
                "0 9,17 3W 3 ? 2024 | 2024-03-04T09:00 2024-03-04T17:00",
                "0 0 1W 6 ? 2024 | 2024-06-03T00:00",
                "0 0 30W 6 ? 2024 | 2024-06-28T00:00",
                "0 0 31W * ? 2024 | 2024-03-29T00:00 2024-05-31T00:00 2024-07-31T00:00 2024-08-30T00:00",
                "0 0 15W,L 6 ? 2024 | 2024-06-14T00:00 2024-06-30T00:00",
                // Days of the week, 1 is Sunday.
                "0 0 ? 2 1 2024 | 2024-02-04T00:00 2024-02-11T00:00 2024-02-18T00:00 2024-02-25T00:00",
                "0 0 ? 2 L 2024 | 2024-02-03T00:00 2024-02-10T00:00 2024-02-17T00:00 2024-02-24T00:00",
                "15 10 ? 2-4 6L 2024 | 2024-02-23T10:15 2024-03-29T10:15 2024-04-26T10:15",
                "15 10 ? 2-4 friL 2024 | 2024-02-23T10:15 2024-03-29T10:15 2024-04-26T10:15",
                "0 0 ? * 3#2 2024 | 2024-02-13T00:00 2024-03-12T00:00 2024-04-09T00:00 2024-05-14T00:00",
                "0 0 ? * THU#5 2024 | 2024-02-29T00:00 2024-05-30T00:00 2024-08-29T00:00 2024-10-31T00:00",
                "0 0 ? 2 FRI-MON 2024 | 2024-02-02T00:00 2024-02-03T00:00 2024-02-04T00:00 2024-02-05T00:00",
                // Steps, of names too, and ranges over the end.
                "0 0 ? 2 MON-FRI/2 2024 | 2024-02-02T00:00 2024-02-05T00:00 2024-02-07T00:00 2024-02-09T00:00",
                "0 0 1 JAN/4 ? * | 2024-05-01T00:00 2024-09-01T00:00 2025-01-01T00:00 2025-05-01T00:00",
                "0 22-2/2 1 2 ? 2024 | 2024-02-01T00:00 2024-02-01T02:00 2024-02-01T22:00",
                "1/25 0 1 2 ? 2024 | 2024-02-01T00:01 2024-02-01T00:26 2024-02-01T00:51",
                "*/40 0 1 2 ? 2024 | 2024-02-01T00:00 2024-02-01T00:40",
                "0  0   1 2  ?  2199 | 2199-02-01T00:00",
                "0 0 30 2 ? * | ''"
            })
    void aCronHasTheTimesOfTheTable(String fields, String times) {
        ScheduleExpression cron = ScheduleExpression.parse("cron(" + fields + ")");
        List<String> expected = times.isEmpty() ? List.of() : List.of(times.split(" "));

        List<String> found = new ArrayList<>();
        Optional<Instant> next = cron.next(START, START);
        while (next.isPresent() && found.size() < Math.max(1, expected.size())) {
            found.add(next.get().toString().replace(":00Z", ""));
            next = cron.next(next.get().plusNanos(1), START);
        }

        assertEquals(expected, found);
        assertEquals(true, expected.size() == 4 || expected.size() == found.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 30 May 2027 is a Sunday, 1 June 2024 a Saturday.
                "0 0 30W * ? * | 2027-05-30T12:30:00Z | 2027-05-31T00:00:00Z",
                "0 0 30W * ? * | 2027-05-31T00:00:01Z | 2027-06-30T00:00:00Z",
                "0 9 1W * ? * | 2024-06-01T10:00:00Z | 2024-06-03T09:00:00Z",
                "0 9 1W * ? * | 2024-06-03T09:00:01Z | 2024-07-01T09:00:00Z",
                "0 9 8W * ? * | 2024-06-08T10:00:00Z | 2024-07-08T09:00:00Z"
            })
    void aDayThatIsMovedToAWeekdayIsStillFoundFromTheWeekendOn(String fields, Instant from, Instant next) {
        assertEquals(
                Optional.of(next),
                ScheduleExpression.parse("cron(" + fields + ")").next(from, START));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | the expression is empty",
                "5 minutes | the expression is \"5 minutes\"",
                "RATE(5minutes) | the expression is \"RATE(5minutes)\"",
                "rate(5minutes | the expression is \"rate(5minutes\"",
                "rate(minutes) | the number of a rate is empty, character 6 of \"rate(minutes)\"",
                "rate(0minutes) | the number of a rate is \"0\", character 6 of \"rate(0minutes)\"",
                "rate(-5minutes) | the unit of a rate is \"-5minutes\", character 6 of \"rate(-5minutes)\"",
                "rate(1.5hours) | the unit of a rate is \".5hours\", character 7 of \"rate(1.5hours)\"",
                "rate(5 Minutes) | the unit of a rate is \"Minutes\", character 8 of \"rate(5 Minutes)\"",
                "rate(30seconds) | the unit of a rate is \"seconds\", character 8 of \"rate(30seconds)\"",
                "rate(1months) | the unit of a rate is \"months\", character 7 of \"rate(1months)\"",
                "rate(3651days) | the number of a rate is \"3651\", character 6 of \"rate(3651days)\"",
                "rate(99999999999days) | the number of a rate is \"99999999999\", character 6 of \"rate(99999999999days)\"",
                "rate(٥minutes) | the unit of a rate is \"٥minutes\", character 6 of \"rate(٥minutes)\"",
                "at(2024-02-30T00:00:00) | the time is \"2024-02-30T00:00:00\", character 4 of \"at(2024-02-30T00:00:00)\"",
                "at(2024-02-29T00:00:00Z) | the time is \"2024-02-29T00:00:00Z\", character 4 of \"at(2024-02-29T00:00:00Z)\"",
                "at(1969-12-31T00:00:00) | the time is \"1969-12-31T00:00:00\", character 4 of \"at(1969-12-31T00:00:00)\"",
                "cron(0 12 * * ?) | the cron has 5 fields, character 6 of \"cron(0 12 * * ?)\"",
                "cron(0 12 * * * *) | the cron has no ?, character 6 of \"cron(0 12 * * * *)\"",
                "cron(0 12 ? * ? *) | the cron has two ?, character 6 of \"cron(0 12 ? * ? *)\"",
                "cron(60 * * * ? *) | the minute is \"60\", character 6 of \"cron(60 * * * ? *)\"",
                "cron(0 24 * * ? *) | the hour is \"24\", character 8 of \"cron(0 24 * * ? *)\"",
                "cron(0 1,, * * ? *) | the hour is empty, character 10 of \"cron(0 1,, * * ? *)\"",
                "cron(0 ? * * ? *) | the hour is \"?\", character 8 of \"cron(0 ? * * ? *)\"",
                "cron(0 0 0 * ? *) | the day-of-month is \"0\", character 10 of \"cron(0 0 0 * ? *)\"",
                "cron(0 0 32W * ? *) | the day-of-month is \"32W\", character 10 of \"cron(0 0 32W * ? *)\"",
                "cron(0 0 W * ? *) | the day-of-month is \"W\", character 10 of \"cron(0 0 W * ? *)\"",
                "cron(0 0 L-3 * ? *) | the day-of-month is \"L\", character 10 of \"cron(0 0 L-3 * ? *)\"",
                "cron(0 0 1 13 ? *) | the month is \"13\", character 12 of \"cron(0 0 1 13 ? *)\"",
                "cron(0 0 1 OCAK ? *) | the month is \"OCAK\", character 12 of \"cron(0 0 1 OCAK ? *)\"",
                "cron(0 0 ? * 0 *) | the day-of-week is \"0\", character 14 of \"cron(0 0 ? * 0 *)\"",
                "cron(0 0 ? * 3#1,6#3 *) | the number after # is \"1,6#3\", character 16 of \"cron(0 0 ? * 3#1,6#3 *)\"",
                "cron(0 0 ? * 3#6 *) | the number after # is \"6\", character 16 of \"cron(0 0 ? * 3#6 *)\"",
                "cron(0 0 ? * 2,6L *) | the day-of-week is \"2,6L\", character 14 of \"cron(0 0 ? * 2,6L *)\"",
                "cron(0 0 1 1 ? 1969) | the year is \"1969\", character 16 of \"cron(0 0 1 1 ? 1969)\"",
                "cron(0 0 1 1 ? 2030-2024) | the year is \"2030-2024\", character 16 of \"cron(0 0 1 1 ? 2030-2024)\"",
                "cron(0/0 * * * ? *) | the step of the minute is \"0\", character 8 of \"cron(0/0 * * * ? *)\"",
                "cron(*/61 * * * ? *) | the step of the minute is \"61\", character 8 of \"cron(*/61 * * * ? *)\"",
                "cron(1-2-3 * * * ? *) | the minute is \"2-3\", character 8 of \"cron(1-2-3 * * * ? *)\"",
                "cron(*-5 * * * ? *) | the minute is \"*\", character 6 of \"cron(*-5 * * * ? *)\""
            })
    void whatIsNoExpressionIsRefusedWithItsPlace(String text, String found) {
        InvalidFlowException refusal = assertThrows(InvalidFlowException.class, () -> ScheduleExpression.parse(text));

        Problem problem = refusal.problems().get(0);
        assertEquals(found, problem.found());
        assertEquals("scheduleExpression", problem.place());
        assertEquals(false, problem.allowed().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_000_000})
    void aHugeTextIsRefusedAtOnce(int length) {
        assertThrows(InvalidFlowException.class, () -> ScheduleExpression.parse("cron(" + "1,".repeat(length) + ")"));
    }
}
