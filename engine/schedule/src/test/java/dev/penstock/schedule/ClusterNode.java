package dev.penstock.schedule;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that shares alarms, tells which flow it was woken for, and never comes to the end of a run. */
final class ClusterNode {

    private ClusterNode() {}

    public static void main(String[] arguments) throws Exception {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        CountDownLatch never = new CountDownLatch(1);
        QuartzTicker ticker = QuartzTicker.shared(database, arguments[1], Duration.ofSeconds(1), 2);
        ticker.start(flowName -> {
            System.out.println(flowName);
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        });
        never.await();
    }
}
