package dev.penstock.s3;

/**
 * What goes wrong on the way to a server and back.
 *
 * @param from the first request that it happens to, from 1
 * @param to the last
 * @param kind what happens
 */
record Fault(int from, int to, Kind kind) {

    /** What happens to a request. */
    enum Kind {
        /** The connection breaks before the server has the request. */
        CUT_BEFORE(false),
        /** The connection breaks when the server has done its work. */
        CUT_AFTER(true),
        /** The connection breaks in the middle of the answer. */
        CUT_WITHIN(true),
        /** The server answers 503 and does nothing. */
        BUSY(false),
        /** The server answers 500, and has done its work all the same. */
        ERROR_AFTER(true);

        /** Whether the server does its work. */
        final boolean hasEffect;

        Kind(boolean hasEffect) {
            this.hasEffect = hasEffect;
        }
    }

    static Fault none() {
        return new Fault(0, 0, Kind.BUSY);
    }

    /** Only one request is hit: what a network does. */
    static Fault once(int request, Kind kind) {
        return new Fault(request, request, kind);
    }

    /** One request is hit, and after it nothing passes: what the end of a process looks like. */
    static Fault fromThenOn(int request, Kind kind) {
        return new Fault(request, Integer.MAX_VALUE, kind);
    }

    boolean hits(int request) {
        return request >= from && request <= to;
    }

    /** Returns what happens to a request that is hit: after the first of many nothing reaches the server. */
    Kind kindAt(int request) {
        return request == from ? kind : Kind.CUT_BEFORE;
    }
}
