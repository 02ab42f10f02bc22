package dev.penstock.engine;

/** Why a run that somebody canceled has ended. */
final class RunCanceledException extends Exception {

    private static final long serialVersionUID = 1L;

    RunCanceledException() {
        super("the run was canceled");
    }
}
