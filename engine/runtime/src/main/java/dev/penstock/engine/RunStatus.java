package dev.penstock.engine;

/** How a run ended, in AppFlow's words. */
public enum RunStatus {
    SUCCESSFUL("Successful"),
    ERROR("Error");

    private final String word;

    RunStatus(String word) {
        this.word = word;
    }

    /** Returns AppFlow's word. */
    public String word() {
        return word;
    }
}
