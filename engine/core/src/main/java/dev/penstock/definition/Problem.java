package dev.penstock.definition;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import java.util.StringJoiner;

/**
 * One thing about a flow definition that is wrong or doubtful.
 *
 * @param severity whether the definition is refused
 * @param rule the stable, dotted name of the rule that is broken, such as {@code flow-name.pattern}
 * @param place where it is in the JSON, such as {@code tasks[2].taskProperties.MASK_LENGTH}; empty for the whole
 * @param found what is there
 * @param allowed what may be there; empty if the rest says it
 * @param fix what to do about it; empty if there is no better advice than what is allowed
 */
public record Problem(Severity severity, String rule, String place, String found, String allowed, String fix)
        implements Serializable {

    private static final int LONGEST_QUOTE = 80;
    private static final int MOST_QUOTES = 10;

    /** Whether a definition with the problem is refused. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public Problem {
        requireNonNull(severity, "severity is null");
        requireNonNull(rule, "rule is null");
        requireNonNull(place, "place is null");
        requireNonNull(found, "found is null");
        requireNonNull(allowed, "allowed is null");
        requireNonNull(fix, "fix is null");
    }

    /** Returns an error without advice. */
    public static Problem error(String rule, String place, String found, String allowed) {
        return new Problem(Severity.ERROR, rule, place, found, allowed, "");
    }

    /** Returns a warning. */
    public static Problem warning(String rule, String place, String found, String allowed, String fix) {
        return new Problem(Severity.WARNING, rule, place, found, allowed, fix);
    }

    /** Returns this problem with an advice. */
    public Problem withFix(String advice) {
        return new Problem(severity, rule, place, found, allowed, advice);
    }

    /** Returns this problem as a mere warning. */
    public Problem asWarning() {
        return new Problem(Severity.WARNING, rule, place, found, allowed, fix);
    }

    /** Returns this problem seen from the object that holds its place; an empty {@code outer} changes nothing. */
    public Problem under(String outer) {
        String whole = outer.isEmpty() || place.isEmpty() ? outer + place : outer + "." + place;
        return new Problem(severity, rule, whole, found, allowed, fix);
    }

    /**
     * Returns a text in quotes, fit for a message of one line: control characters are escaped and a long text is cut.
     *
     * <p>The work does not grow with the length of the text.
     */
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        int end = Math.min(text.length(), LONGEST_QUOTE);
        for (int i = 0; i < end; i++) {
            appendVisible(quoted, text.charAt(i));
        }
        quoted.append('"');
        if (end < text.length()) {
            quoted.append("... (").append(text.length()).append(" characters)");
        }
        return quoted.toString();
    }

    /** Returns texts in quotes with a comma between, cut after the tenth. */
    public static String quoteAll(List<String> texts) {
        StringJoiner quoted = new StringJoiner(", ");
        texts.stream().limit(MOST_QUOTES).map(Problem::quote).forEach(quoted::add);
        if (texts.size() > MOST_QUOTES) {
            quoted.add("... (" + texts.size() + " in all)");
        }
        return quoted.toString();
    }

    /** Returns the problem as one line for people. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(severity == Severity.ERROR ? "error" : "warning");
        if (!place.isEmpty()) {
            line.append(" at ").append(place);
        }
        line.append(": ").append(found);
        if (!allowed.isEmpty()) {
            line.append("; allowed: ").append(allowed);
        }
        if (!fix.isEmpty()) {
            line.append("; fix: ").append(fix);
        }
        return line.append(" [").append(rule).append(']').toString();
    }

    private static void appendVisible(StringBuilder out, char c) {
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (c < ' ' || c >= 0x7f && c < 0xa0 || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
            out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
        } else {
            out.append(c);
        }
    }
}
