package dev.penstock.schedule;

import java.io.IOException;
import java.util.UUID;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.DirectSchedulerFactory;
import org.quartz.impl.SchedulerRepository;
import org.quartz.simpl.RAMJobStore;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.spi.JobStore;

/** Makes the schedulers of Quartz, with the settings that matter. */
final class QuartzScheduler {

    private QuartzScheduler() {}

    static Scheduler inMemory(int threads) throws IOException {
        String name = "penstock-" + UUID.randomUUID();
        return make(name, name, threads, new RAMJobStore());
    }

    /** One at a time: Quartz keeps its schedulers by name for the whole JVM, where we want none of ours. */
    static synchronized Scheduler make(String name, String instance, int threads, JobStore store) throws IOException {
        try {
            SimpleThreadPool pool = new SimpleThreadPool(threads, Thread.NORM_PRIORITY);
            pool.setThreadNamePrefix("penstock-schedule");
            pool.setMakeThreadsDaemons(true);
            pool.setInstanceName(name);
            DirectSchedulerFactory factory = DirectSchedulerFactory.getInstance();
            factory.createScheduler(
                    name, instance, pool, new DaemonThreads(), store, null, null, 0, -1, -1, false, null);
            Scheduler scheduler = factory.getScheduler(name);
            SchedulerRepository.getInstance().remove(name);
            return scheduler;
        } catch (SchedulerException e) {
            throw new IOException("the scheduler cannot be made: " + e.getMessage(), e);
        }
    }
}
