package dev.penstock.definition;

/** How many files a run writes for each folder. */
public enum Aggregation implements Worded {
    /** As many as the source has input units, or as the target size asks for. */
    NONE("None"),
    /** One file for each folder. */
    SINGLE_FILE("SingleFile");

    private final String word;

    Aggregation(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
