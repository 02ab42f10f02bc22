package dev.penstock.cli;

import java.io.PrintWriter;

/**
 * Where a command prints.
 *
 * @param out results
 * @param err what is told beside them
 * @param verbose whether failures are told with their stack traces
 */
record Output(PrintWriter out, PrintWriter err, boolean verbose) {

    /** Tells of a failure: its message, and where it came from if that was asked for. */
    void tell(Exception failure) {
        err.println("penstock: " + (failure.getMessage() == null ? failure : failure.getMessage()));
        traceIfVerbose(failure);
    }

    void traceIfVerbose(Throwable failure) {
        if (verbose) {
            failure.printStackTrace(err);
        }
    }
}
