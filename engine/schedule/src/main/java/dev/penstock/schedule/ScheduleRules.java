package dev.penstock.schedule;

import static java.util.Objects.requireNonNull;

import dev.penstock.definition.ConnectorType;
import dev.penstock.definition.DataPullMode;
import dev.penstock.definition.FlowDefinition;
import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Problem;
import dev.penstock.definition.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What must hold of the schedule of a flow. A flow that is not scheduled keeps every rule. */
public final class ScheduleRules implements Trigger.Cases<List<Problem>> {

    private static final String PLACE = "triggerConfig.triggerProperties.Scheduled";
    private static final Set<String> UTC = Set.of("UTC", "GMT", "Z", "ETC/UTC", "ETC/GMT", "");
    private static final Instant BEGINNING = Instant.EPOCH;

    private final ConnectorType source;

    private ScheduleRules(ConnectorType source) {
        this.source = source;
    }

    /** Returns the problems and warnings of a definition's schedule, with their places in the definition. */
    public static List<Problem> check(FlowDefinition definition) {
        requireNonNull(definition, "definition is null");
        ConnectorType source = definition.source().connectorType();
        List<Problem> problems = new ArrayList<>();
        definition.trigger().match(new ScheduleRules(source)).forEach(problem -> problems.add(problem.under(PLACE)));
        return problems;
    }

    @Override
    public List<Problem> onDemand(Trigger.OnDemand trigger) {
        return List.of();
    }

    @Override
    public List<Problem> event(Trigger.Event trigger) {
        return List.of();
    }

    @Override
    public List<Problem> scheduled(Trigger.Scheduled trigger) {
        List<Problem> problems = new ArrayList<>();
        try {
            ScheduleExpression expression = ScheduleExpression.parse(trigger.scheduleExpression());
            tooFast(trigger, expression).ifPresent(problems::add);
            never(trigger).ifPresent(problems::add);
        } catch (InvalidFlowException e) {
            problems.addAll(e.problems());
        }
        withoutEffect(trigger).forEach(problems::add);
        return problems;
    }

    private Optional<Problem> tooFast(Trigger.Scheduled trigger, ScheduleExpression expression) {
        Duration fastest = FastestSchedule.of(source);
        Duration gap = ShortestGap.of(expression);
        if (gap.compareTo(fastest) >= 0) {
            return Optional.empty();
        }
        return Optional.of(Problem.error(
                "schedule-expression.fastest",
                "scheduleExpression",
                Problem.quote(trigger.scheduleExpression()) + " has runs " + words(gap) + " apart",
                words(fastest) + " or more for the source " + source.word()));
    }

    private static Optional<Problem> never(Trigger.Scheduled trigger) {
        Instant activatedAt = trigger.scheduleStartTime().orElse(BEGINNING);
        if (Schedule.of(trigger, activatedAt).nextFrom(activatedAt).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Problem.warning(
                "schedule-expression.never",
                "scheduleExpression",
                Problem.quote(trigger.scheduleExpression()) + " has no time"
                        + trigger.scheduleStartTime()
                                .map(start -> " from " + start)
                                .orElse("")
                        + trigger.scheduleEndTime().map(end -> " to " + end).orElse(""),
                "",
                "the flow never runs"));
    }

    private static List<Problem> withoutEffect(Trigger.Scheduled trigger) {
        List<Problem> warnings = new ArrayList<>();
        trigger.timezone()
                .filter(zone -> !UTC.contains(zone.toUpperCase(Locale.ROOT)))
                .ifPresent(zone -> warnings.add(Problem.warning(
                        "schedule.timezone",
                        "timezone",
                        Problem.quote(zone) + " is a label without effect",
                        "",
                        "write the expression in UTC")));
        if (trigger.dataPullMode().orElse(DataPullMode.COMPLETE) == DataPullMode.COMPLETE) {
            trigger.firstExecutionFrom()
                    .ifPresent(from -> warnings.add(Problem.warning(
                            "schedule.first-execution-from",
                            "firstExecutionFrom",
                            from + " has no effect where every run reads everything",
                            "",
                            "leave it out, or set dataPullMode to Incremental")));
        }
        return warnings;
    }

    private static String words(Duration duration) {
        if (duration.toMinutes() % (24 * 60) == 0) {
            return count(duration.toDays(), "day");
        }
        return duration.toMinutes() % 60 == 0
                ? count(duration.toHours(), "hour")
                : count(duration.toMinutes(), "minute");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
