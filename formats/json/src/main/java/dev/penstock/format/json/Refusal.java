package dev.penstock.format.json;

/**
 * Says inside this package that a line is refused, and where; {@link LineJudge} makes a message for the user of it.
 *
 * <p>Without a stack trace, which nobody would read.
 */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final boolean rule;

    private Refusal(int position, boolean rule, String message) {
        super(message, null, false, false);
        this.position = position;
        this.rule = rule;
    }

    /** The byte at a position cannot stand there in JSON. */
    static Refusal grammar(int position) {
        return new Refusal(position, false, "this is no JSON; JSON lines wants one whole object a line");
    }

    /** JSON that is not one object, if it is JSON at all. */
    static Refusal shape(int position, String message) {
        return new Refusal(position, false, message);
    }

    /** A rule of this package is broken, whatever a JSON parser says of the line. */
    static Refusal rule(int position, String message) {
        return new Refusal(position, true, message);
    }

    /** Returns the index of the byte that is refused. */
    int position() {
        return position;
    }

    boolean isRule() {
        return rule;
    }
}
