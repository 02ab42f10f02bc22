package dev.penstock.schedule;

import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Wakes one flow, in a thread of Quartz. */
final class WakeJob implements Job {

    /** Where a job keeps the name of its flow. */
    static final String FLOW = "flow";

    private final QuartzTicker ticker;

    WakeJob(QuartzTicker ticker) {
        this.ticker = ticker;
    }

    @Override
    public void execute(JobExecutionContext context) {
        ticker.ring(context.getMergedJobDataMap().getString(FLOW));
    }
}
