package dev.penstock.state;

/** How many records somebody wants at most. */
final class Limit {

    private Limit() {}

    static void require(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit is %d; the least is 1".formatted(limit));
        }
    }
}
