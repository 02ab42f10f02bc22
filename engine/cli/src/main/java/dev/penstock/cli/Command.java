package dev.penstock.cli;

import java.io.IOException;

/** One command of the command line. */
interface Command {

    /** Returns what may be written behind its name. */
    Syntax syntax();

    /**
     * Runs the command and returns the exit status.
     *
     * @throws UsageException if the arguments make no sense together
     */
    int run(Arguments arguments, Output output) throws IOException, InterruptedException;
}
