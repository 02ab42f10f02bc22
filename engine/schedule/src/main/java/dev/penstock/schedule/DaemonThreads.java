package dev.penstock.schedule;

import org.quartz.spi.ThreadExecutor;

/** Starts the threads with which Quartz waits: they keep no JVM alive. */
final class DaemonThreads implements ThreadExecutor {

    @Override
    public void execute(Thread thread) {
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void initialize() {}
}
