package dev.penstock.schedule;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.DirectSchedulerFactory;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.jdbcjobstore.InvalidConfigurationException;
import org.quartz.simpl.RAMJobStore;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.spi.JobStore;

/** Makes the schedulers of Quartz, with the settings that matter. */
final class QuartzScheduler {

    /** How often a process looks for alarms that another one has set. */
    private static final Duration POLLING = Duration.ofSeconds(2);

    private static final Duration NO_POLLING = Duration.ofSeconds(30);

    private QuartzScheduler() {}

    static Scheduler inMemory(int threads) throws IOException {
        String name = "penstock-" + UUID.randomUUID();
        return make(name, name, threads, new RAMJobStore(), NO_POLLING);
    }

    /**
     * Returns one of the processes that share alarms in a database.
     *
     * @param checkIn how often each tells the others that it lives
     * @param elsewhere the flows whose alarms are left to the others
     */
    static Scheduler clustered(
            DataSource database, String tablePrefix, Duration checkIn, int threads, KnownElsewhere elsewhere)
            throws IOException {
        try {
            JobStore store = new ClusterJobStore(database, tablePrefix, checkIn, elsewhere);
            return make("penstock", UUID.randomUUID().toString(), threads, store, POLLING);
        } catch (InvalidConfigurationException e) {
            throw new IOException("the shared alarms cannot be made: " + e.getMessage(), e);
        }
    }

    /** One at a time: Quartz keeps its schedulers by name for the whole JVM, where we want none of ours. */
    static synchronized Scheduler make(String name, String instance, int threads, JobStore store, Duration polling)
            throws IOException {
        try {
            SimpleThreadPool pool = new SimpleThreadPool(threads, Thread.NORM_PRIORITY);
            pool.setThreadNamePrefix("penstock-schedule");
            pool.setMakeThreadsDaemons(true);
            pool.setInstanceName(name);
            DirectSchedulerFactory factory = DirectSchedulerFactory.getInstance();
            factory.createScheduler(
                    name,
                    instance,
                    pool,
                    new DaemonThreads(),
                    store,
                    null,
                    null,
                    0,
                    polling.toMillis(),
                    -1,
                    false,
                    null);
            Scheduler scheduler = factory.getScheduler(name);
            SchedulerRepository.getInstance().remove(name);
            return scheduler;
        } catch (SchedulerException e) {
            throw new IOException("the scheduler cannot be made: " + e.getMessage(), e);
        }
    }
}
