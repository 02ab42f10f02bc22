package dev.penstock.definition.json;

import dev.penstock.definition.Trigger;

/** Writes {@code triggerConfig}. */
final class TriggerWriter implements Trigger.Cases<Members> {

    @Override
    public Members onDemand(Trigger.OnDemand trigger) {
        return new Members().text("triggerType", trigger.type());
    }

    @Override
    public Members event(Trigger.Event trigger) {
        return new Members().text("triggerType", trigger.type());
    }

    @Override
    public Members scheduled(Trigger.Scheduled trigger) {
        Members schedule = new Members()
                .text("scheduleExpression", trigger.scheduleExpression())
                .word("dataPullMode", trigger.dataPullMode())
                .instant("scheduleStartTime", trigger.scheduleStartTime())
                .instant("scheduleEndTime", trigger.scheduleEndTime())
                .text("timezone", trigger.timezone())
                .number("scheduleOffset", trigger.scheduleOffset())
                .instant("firstExecutionFrom", trigger.firstExecutionFrom())
                .number("flowErrorDeactivationThreshold", trigger.flowErrorDeactivationThreshold());
        return new Members()
                .text("triggerType", trigger.type())
                .object("triggerProperties", new Members().object("Scheduled", schedule));
    }
}
