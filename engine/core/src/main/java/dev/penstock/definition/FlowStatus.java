package dev.penstock.definition;

/** What state a flow is in, as DescribeFlow tells. */
public enum FlowStatus implements Worded {
    ACTIVE("Active"),
    DEPRECATED("Deprecated"),
    DELETED("Deleted"),
    DRAFT("Draft"),
    ERRORED("Errored"),
    SUSPENDED("Suspended");

    private final String word;

    FlowStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
