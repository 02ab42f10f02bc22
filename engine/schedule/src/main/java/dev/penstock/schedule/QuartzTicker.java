package dev.penstock.schedule;

import static org.quartz.JobBuilder.newJob;
import static org.quartz.SimpleScheduleBuilder.simpleSchedule;
import static org.quartz.TriggerBuilder.newTrigger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;

/**
 * Alarms that Quartz rings, in its threads.
 *
 * <p>Each flow is a job, and its alarm is the one trigger of the job. An alarm that has rung is set anew by whoever was
 * woken; if that fails, it rings again a minute later, so no flow is forgotten.
 */
final class QuartzTicker implements Ticker {

    private static final String GROUP = "penstock";

    /** What the columns of Quartz hold. */
    private static final int LONGEST_KEY = 200;

    /** An alarm that is not set anew, because that failed, rings again after this. */
    static final Duration AGAIN = Duration.ofMinutes(1);

    /** After this, an alarm rings again of which this process does not know the flow: another one takes it. */
    private static final Duration ELSEWHERE = Duration.ofSeconds(1);

    /** For so long, alarms are left to others of which this process does not know the flow. */
    private static final Duration TURN = Duration.ofMinutes(1);

    private final Scheduler quartz;
    private final Duration again;
    private final KnownElsewhere elsewhere;
    private volatile Optional<Wake> sleeper = Optional.empty();

    private QuartzTicker(Scheduler quartz, Duration again, KnownElsewhere elsewhere) {
        this.quartz = quartz;
        this.again = again;
        this.elsewhere = elsewhere;
    }

    /** Returns alarms that end with this process. */
    static QuartzTicker inMemory(int threads) throws IOException {
        return inMemory(threads, AGAIN);
    }

    static QuartzTicker inMemory(int threads, Duration again) throws IOException {
        return of(QuartzScheduler.inMemory(threads), again, noneElsewhere());
    }

    /** Returns alarms in a database, which several processes share; each rings in one of them. */
    static QuartzTicker shared(DataSource database, String tablePrefix, Duration checkIn, int threads)
            throws IOException {
        return shared(database, tablePrefix, checkIn, threads, AGAIN);
    }

    static QuartzTicker shared(DataSource database, String tablePrefix, Duration checkIn, int threads, Duration again)
            throws IOException {
        QuartzTables.create(database, tablePrefix);
        KnownElsewhere elsewhere = noneElsewhere();
        return of(QuartzScheduler.clustered(database, tablePrefix, checkIn, threads, elsewhere), again, elsewhere);
    }

    private static KnownElsewhere noneElsewhere() {
        return new KnownElsewhere(TURN, Clock.systemUTC());
    }

    private static QuartzTicker of(Scheduler quartz, Duration again, KnownElsewhere elsewhere) throws IOException {
        QuartzTicker ticker = new QuartzTicker(quartz, again, elsewhere);
        try {
            quartz.setJobFactory((bundle, scheduler) -> new WakeJob(ticker));
        } catch (SchedulerException e) {
            throw failure("made", e);
        }
        return ticker;
    }

    @Override
    public void start(Wake wake) throws IOException {
        sleeper = Optional.of(wake);
        try {
            quartz.start();
        } catch (SchedulerException e) {
            throw failure("started", e);
        }
    }

    @Override
    public void set(String flowName, Instant at) throws IOException {
        elsewhere.remove(key(flowName));
        schedule(flowName, at);
    }

    private void schedule(String flowName, Instant at) throws IOException {
        JobDetail job = newJob(WakeJob.class)
                .withIdentity(key(flowName))
                .usingJobData(WakeJob.FLOW, flowName)
                .storeDurably()
                .requestRecovery()
                .build();
        Trigger trigger = newTrigger()
                .withIdentity(job.getKey().getName(), GROUP)
                .forJob(job)
                .startAt(notPassed(at))
                .withSchedule(simpleSchedule()
                        .withIntervalInMilliseconds(again.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNowWithRemainingCount())
                .build();
        try {
            quartz.scheduleJob(job, Set.of(trigger), true);
        } catch (SchedulerException e) {
            throw failure("set", e);
        }
    }

    @Override
    public void clear(String flowName) throws IOException {
        try {
            quartz.deleteJob(key(flowName));
        } catch (SchedulerException e) {
            throw failure("removed", e);
        }
    }

    @Override
    public void pause() {
        try {
            quartz.standby();
        } catch (SchedulerException e) {
            throw new IllegalStateException("the alarms cannot be paused", e);
        }
    }

    @Override
    public void close() {
        try {
            quartz.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException("the alarms cannot be closed", e);
        }
    }

    void ring(String flowName) throws IOException {
        boolean known = sleeper.isEmpty() || sleeper.get().wake(flowName);
        if (!known) {
            elsewhere.add(key(flowName));
            schedule(flowName, Instant.now().plus(ELSEWHERE));
        }
    }

    /** Quartz looks for triggers of the past only now and then. */
    private static Date notPassed(Instant at) {
        Instant now = Instant.now();
        return Date.from(at.isBefore(now) ? now : at);
    }

    private static JobKey key(String flowName) {
        boolean fits = flowName.length() <= LONGEST_KEY;
        String name = fits
                ? flowName
                : UUID.nameUUIDFromBytes(flowName.getBytes(StandardCharsets.UTF_8))
                        .toString();
        return new JobKey(name, GROUP);
    }

    private static IOException failure(String step, SchedulerException e) {
        return new IOException("the alarms of flows cannot be " + step + ": " + e.getMessage(), e);
    }
}
