package dev.penstock.adapter;

import dev.penstock.connector.RunPlace;

/** Where the runs of tests put their objects. */
final class Places {

    private Places() {}

    static RunPlace place(String executionId, String bucket) {
        return new RunPlace(executionId, bucket, "");
    }
}
