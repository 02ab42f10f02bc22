package dev.penstock.definition;

/** Whether a scheduled run reads everything or what changed since the last successful run. */
public enum DataPullMode implements Worded {
    INCREMENTAL("Incremental"),
    COMPLETE("Complete");

    private final String word;

    DataPullMode(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
