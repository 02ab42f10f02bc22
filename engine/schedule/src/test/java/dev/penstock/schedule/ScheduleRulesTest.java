package dev.penstock.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.DataPullMode;
import dev.penstock.definition.Problem;
import dev.penstock.definition.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S3 | rate(1minutes) | ''",
                "S3 | cron(* * * * ? *) | ''",
                "SALESFORCE | rate(1minutes) | ''",
                "MARKETO | rate(59minutes) | 59 minutes apart",
                "MARKETO | rate(60minutes) | ''",
                "SINGULAR | cron(0 * * * ? *) | ''",
                "SINGULAR | cron(0,59 * * * ? *) | 1 minute apart",
                "TRENDMICRO | cron(0/30 8-18 ? * MON-FRI *) | 30 minutes apart",
                "TRENDMICRO | cron(30 0/2 ? * MON *) | ''",
                "AMPLITUDE | rate(23hours) | 23 hours apart",
                "AMPLITUDE | rate(1days) | ''",
                "AMPLITUDE | cron(0 4 * * ? *) | ''",
                "GOOGLE_ANALYTICS | cron(0 4,16 * * ? *) | 12 hours apart",
                "GOOGLE_ANALYTICS | cron(0 4 ? * MON *) | ''",
                "AMPLITUDE | at(2026-11-20T15:00:00) | ''"
            })
    void aSourceHasItsFastestSchedule(ConnectorType source, String expression, String found) {
        List<Problem> problems = ScheduleRules.check(Flows.from(source, new Trigger.Scheduled(expression)));

        assertEquals(found.isEmpty() ? 0 : 1, problems.size());
        for (Problem problem : problems) {
            assertEquals("schedule-expression.fastest", problem.rule());
            assertEquals("triggerConfig.triggerProperties.Scheduled.scheduleExpression", problem.place());
            assertEquals("\"" + expression + "\" has runs " + found, problem.found());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 23:50 of a Monday and 00:00 of a Tuesday are near; those of a Monday and a Thursday are not.
                "cron(50,0 0,23 ? * MON,TUE *) | PT10M",
                "cron(30 0,12,23 ? * MON,TUE *) | PT1H",
                "cron(30 0,12,23 ? * MON,THU *) | PT11H",
                "cron(0 12 31 12 ? *) | PT24H",
                "cron(0 12,23 31 12 ? *) | PT11H",
                "cron(0 0,20 1,L * ? 2024) | PT4H"
            })
    void theShortestGapIsSeenOverMidnight(String expression, String gap) {
        assertEquals(gap, ShortestGap.of(ScheduleExpression.parse(expression)).toString());
    }

    @ParameterizedTest
    @EnumSource(ConnectorType.class)
    void everyConnectorHasAFastestSchedule(ConnectorType connector) {
        assertEquals(true, FastestSchedule.of(connector).toMinutes() >= 1);
    }

    @Test
    void aWrongExpressionHasItsPlaceInTheDefinition() {
        List<Problem> problems =
                ScheduleRules.check(Flows.from(ConnectorType.S3, new Trigger.Scheduled("every now and then")));

        assertEquals(1, problems.size());
        assertEquals(
                "error at triggerConfig.triggerProperties.Scheduled.scheduleExpression: the expression is"
                        + " \"every now and then\"; allowed: rate(5minutes), cron(0 12 * * ? *) or"
                        + " at(2026-11-20T15:00:00) [schedule-expression.syntax]",
                problems.get(0).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cron(0 0 30 2 ? *) | |",
                "cron(0 0 1 1 ? 2024) | 2024-01-01T00:00:01Z |",
                "cron(0 0 1 1 ? *) | 2024-01-01T00:00:01Z | 2024-12-31T00:00:00Z",
                "at(2024-01-01T00:00:00) | 2024-01-01T00:00:01Z |"
            })
    void aScheduleWithoutATimeIsAWarning(String expression, Instant start, Instant end) {
        Trigger.Scheduled trigger = new Trigger.Scheduled(
                expression,
                Optional.empty(),
                Optional.ofNullable(start),
                Optional.ofNullable(end),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertEquals(List.of("schedule-expression.never"), rules(trigger));
    }

    @Test
    void membersWithoutEffectAreWarnings() {
        assertEquals(List.of(), rules(pull(DataPullMode.INCREMENTAL, "UTC")));
        assertEquals(List.of(), rules(pull(DataPullMode.INCREMENTAL, "Gmt")));
        assertEquals(List.of("schedule.timezone"), rules(pull(DataPullMode.INCREMENTAL, "Europe/Berlin")));
        assertEquals(List.of("schedule.first-execution-from"), rules(pull(DataPullMode.COMPLETE, "UTC")));
    }

    @Test
    void aFlowWithoutAScheduleKeepsEveryRule() {
        assertEquals(List.of(), rules(new Trigger.OnDemand()));
        assertEquals(List.of(), rules(new Trigger.Event()));
    }

    private static List<String> rules(Trigger trigger) {
        return ScheduleRules.check(Flows.from(ConnectorType.S3, trigger)).stream()
                .map(Problem::rule)
                .toList();
    }

    private static Trigger pull(DataPullMode mode, String timezone) {
        return new Trigger.Scheduled(
                "rate(5minutes)",
                Optional.of(mode),
                Optional.empty(),
                Optional.empty(),
                Optional.of(timezone),
                Optional.empty(),
                Optional.of(Instant.EPOCH),
                Optional.empty());
    }
}
