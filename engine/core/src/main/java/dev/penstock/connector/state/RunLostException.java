package dev.penstock.connector.state;

import java.io.IOException;

/** A step on a run that is not in progress in this session any more: it has ended, or another session took it over. */
public final class RunLostException extends IOException {

    private static final long serialVersionUID = 1L;

    public RunLostException(String executionId, String found) {
        super("the run %s %s; allowed is a run in progress of this session".formatted(executionId, found));
    }
}
