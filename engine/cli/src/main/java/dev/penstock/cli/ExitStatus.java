package dev.penstock.cli;

/** What the process says when it ends. Fixed: scripts depend on it. */
final class ExitStatus {

    /** The run was successful, or the definition is valid. */
    static final int SUCCESSFUL = 0;
    /** The run failed. */
    static final int ERROR = 1;
    /** The command was used wrongly, or the definition is not valid. */
    static final int USAGE = 2;

    private ExitStatus() {}
}
