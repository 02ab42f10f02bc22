package dev.penstock.definition.json;

import dev.penstock.definition.DataPullMode;
import dev.penstock.definition.NumberRule;
import dev.penstock.definition.Problem;
import dev.penstock.definition.TextRule;
import dev.penstock.definition.Trigger;
import dev.penstock.definition.Worded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads {@code triggerConfig}. */
final class TriggerReader {

    private static final String PROPERTIES = "triggerProperties";
    private static final String SCHEDULED = "Scheduled";

    private enum Type implements Worded {
        ON_DEMAND("OnDemand"),
        EVENT("Event"),
        SCHEDULED(TriggerReader.SCHEDULED);

        private final String word;

        Type(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    private TriggerReader() {}

    static Optional<Trigger> read(Cursor config) {
        Optional<Type> type = config.requiredChoice("triggerType", List.of(Type.values()));
        int errors = config.errors();
        Optional<Cursor> properties = config.object(PROPERTIES);
        Optional<Cursor> schedule = properties.isPresent() ? properties.get().object(SCHEDULED) : Optional.empty();
        boolean sound = config.errors() == errors;
        if (properties.isPresent()) {
            properties.get().close();
        }
        Optional<Trigger.Scheduled> scheduled = schedule.isPresent() ? scheduled(schedule.get()) : Optional.empty();
        if (type.isPresent() && sound) {
            checkFit(config, type.get(), properties, schedule.isPresent());
        }
        return config.build(() -> switch (type.orElseThrow()) {
            case ON_DEMAND -> new Trigger.OnDemand();
            case EVENT -> new Trigger.Event();
            case SCHEDULED -> scheduled.orElseThrow();
        });
    }

    private static void checkFit(Cursor config, Type type, Optional<Cursor> properties, boolean hasSchedule) {
        String place = config.place(PROPERTIES);
        if (type == Type.SCHEDULED && !hasSchedule) {
            Problem problem = Problem.error(
                    "trigger.properties",
                    place,
                    "TriggerProps is required for Scheduled Trigger Type.",
                    "triggerProperties.Scheduled with scheduleExpression");
            boolean flat = properties
                    .filter(found -> found.names().contains("scheduleExpression"))
                    .isPresent();
            config.add(
                    flat ? problem.withFix("put the members of triggerProperties into its member Scheduled") : problem);
        } else if (type != Type.SCHEDULED && hasSchedule) {
            config.add(Problem.warning(
                    "trigger.properties",
                    Places.member(place, SCHEDULED),
                    "the trigger type is " + type.word() + ", so the schedule has no effect",
                    "a schedule for the trigger type Scheduled only",
                    "leave the schedule out"));
        }
    }

    private static Optional<Trigger.Scheduled> scheduled(Cursor schedule) {
        Optional<String> expression = schedule.requiredText("scheduleExpression", TextRule.SCHEDULE_EXPRESSION);
        Optional<DataPullMode> mode = schedule.choice("dataPullMode", List.of(DataPullMode.values()));
        Optional<Instant> start = schedule.instant("scheduleStartTime");
        Optional<Instant> end = schedule.instant("scheduleEndTime");
        Optional<String> timezone = schedule.text("timezone", TextRule.TIMEZONE);
        Optional<Long> offset = schedule.number("scheduleOffset", NumberRule.SCHEDULE_OFFSET);
        Optional<Instant> first = schedule.instant("firstExecutionFrom");
        Optional<Integer> threshold =
                schedule.smallNumber("flowErrorDeactivationThreshold", NumberRule.FLOW_ERROR_DEACTIVATION_THRESHOLD);
        return schedule.build(() ->
                new Trigger.Scheduled(expression.orElseThrow(), mode, start, end, timezone, offset, first, threshold));
    }
}
