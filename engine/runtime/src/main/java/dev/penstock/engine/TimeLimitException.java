package dev.penstock.engine;

import java.time.Duration;

/** Why a run that took too long has ended. */
final class TimeLimitException extends Exception {

    private static final long serialVersionUID = 1L;

    TimeLimitException(Duration limit) {
        super("the run took longer than its time limit of " + limit);
    }
}
