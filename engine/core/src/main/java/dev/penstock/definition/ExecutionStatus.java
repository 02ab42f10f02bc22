package dev.penstock.definition;

/** How far the most recent run or registration of a flow has come, as DescribeFlow tells. */
public enum ExecutionStatus implements Worded {
    IN_PROGRESS("InProgress"),
    SUCCESSFUL("Successful"),
    ERROR("Error"),
    CANCEL_STARTED("CancelStarted"),
    CANCELED("Canceled");

    private final String word;

    ExecutionStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
