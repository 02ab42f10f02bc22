package dev.penstock.definition;

import java.time.Instant;
import java.util.Optional;

/** What starts the runs of a flow. */
public sealed interface Trigger {

    /** Returns the word of {@code triggerType}. */
    String type();

    /** Calls the case for this kind of trigger. A new kind does not compile until every caller has a case for it. */
    <R> R match(Cases<R> cases);

    /** One answer per kind of trigger. */
    interface Cases<R> {

        R onDemand(OnDemand trigger);

        R event(Event trigger);

        R scheduled(Scheduled trigger);
    }

    /** A run starts when somebody asks for it. */
    record OnDemand() implements Trigger {

        @Override
        public String type() {
            return "OnDemand";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.onDemand(this);
        }
    }

    /** The source tells when it has something new. */
    record Event() implements Trigger {

        @Override
        public String type() {
            return "Event";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.event(this);
        }
    }

    /**
     * Runs start by the clock.
     *
     * @param scheduleExpression when, such as {@code rate(5minutes)}; its syntax is not checked here
     * @param dataPullMode whether a run reads everything or what is new
     * @param scheduleStartTime no run before it
     * @param scheduleEndTime no run after it; later than the start
     * @param timezone a label without effect
     * @param scheduleOffset seconds by which a run is put off, 0 to 36000
     * @param firstExecutionFrom lower end of the first incremental range
     * @param flowErrorDeactivationThreshold after how many failures in a row the flow is switched off, 1 to 100
     */
    record Scheduled(
            String scheduleExpression,
            Optional<DataPullMode> dataPullMode,
            Optional<Instant> scheduleStartTime,
            Optional<Instant> scheduleEndTime,
            Optional<String> timezone,
            Optional<Long> scheduleOffset,
            Optional<Instant> firstExecutionFrom,
            Optional<Integer> flowErrorDeactivationThreshold)
            implements Trigger {

        public Scheduled {
            TextRule.SCHEDULE_EXPRESSION.require("scheduleExpression", scheduleExpression);
            Check.present(dataPullMode, "dataPullMode");
            Check.present(scheduleStartTime, "scheduleStartTime");
            Check.present(scheduleEndTime, "scheduleEndTime");
            TextRule.TIMEZONE.require("timezone", timezone);
            NumberRule.SCHEDULE_OFFSET.require("scheduleOffset", scheduleOffset);
            Check.present(firstExecutionFrom, "firstExecutionFrom");
            NumberRule.FLOW_ERROR_DEACTIVATION_THRESHOLD.require(
                    "flowErrorDeactivationThreshold", flowErrorDeactivationThreshold);
            if (scheduleStartTime.isPresent()
                    && scheduleEndTime.isPresent()
                    && !scheduleEndTime.get().isAfter(scheduleStartTime.get())) {
                throw new InvalidFlowException(Problem.error(
                        "schedule.end",
                        "scheduleEndTime",
                        scheduleEndTime.get().toString(),
                        "a time after scheduleStartTime " + scheduleStartTime.get()));
            }
        }

        /** Creates a schedule of which only the expression is given. */
        public Scheduled(String scheduleExpression) {
            this(
                    scheduleExpression,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        @Override
        public String type() {
            return "Scheduled";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.scheduled(this);
        }
    }
}
