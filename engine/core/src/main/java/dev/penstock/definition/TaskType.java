package dev.penstock.definition;

/** The ten kinds of task, in the words of {@code taskType}. */
public enum TaskType implements Worded {
    ARITHMETIC("Arithmetic"),
    FILTER("Filter"),
    MAP("Map"),
    MAP_ALL("Map_all"),
    MASK("Mask"),
    MERGE("Merge"),
    PARTITION("Partition"),
    PASSTHROUGH("Passthrough"),
    TRUNCATE("Truncate"),
    VALIDATE("Validate");

    private final String word;

    TaskType(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
