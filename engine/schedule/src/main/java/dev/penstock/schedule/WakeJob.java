package dev.penstock.schedule;

import java.io.IOException;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** Wakes one flow, in a thread of Quartz. */
final class WakeJob implements Job {

    /** Where a job keeps the name of its flow. */
    static final String FLOW = "flow";

    private final QuartzTicker ticker;

    WakeJob(QuartzTicker ticker) {
        this.ticker = ticker;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        try {
            ticker.ring(context.getMergedJobDataMap().getString(FLOW));
        } catch (IOException e) {
            throw new JobExecutionException(e);
        }
    }
}
