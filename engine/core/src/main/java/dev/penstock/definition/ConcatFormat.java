package dev.penstock.definition;

import java.util.ArrayList;
import java.util.List;

/** Cuts the format of a {@link Merge} into parts. */
final class ConcatFormat {

    private static final String PLACE = TaskProperty.CONCAT_FORMAT.place();
    private static final String OPEN = "${";

    private ConcatFormat() {}

    static List<Merge.Part> parse(String format, List<String> fields) {
        List<Merge.Part> parts = new ArrayList<>();
        int at = 0;
        int open;
        while ((open = format.indexOf(OPEN, at)) >= 0) {
            addLiteral(parts, format.substring(at, open));
            String field = fieldAt(format, open + OPEN.length(), fields);
            parts.add(new Merge.FieldReference(field));
            at = open + OPEN.length() + field.length() + 1;
        }
        addLiteral(parts, format.substring(at));
        return List.copyOf(parts);
    }

    private static void addLiteral(List<Merge.Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Merge.Literal(text));
        }
    }

    /** Takes the longest field that fits, because a field's name may itself have a closing brace. */
    private static String fieldAt(String format, int start, List<String> fields) {
        String found = null;
        for (String field : fields) {
            int end = start + field.length();
            if (format.startsWith(field, start)
                    && format.startsWith("}", end)
                    && (found == null || field.length() > found.length())) {
                found = field;
            }
        }
        if (found == null) {
            throw new InvalidFlowException(breach(format, start, fields));
        }
        return found;
    }

    private static Problem breach(String format, int start, List<String> fields) {
        int close = format.indexOf('}', start);
        if (close < 0) {
            return Problem.error(
                    "task.concat-format",
                    PLACE,
                    "${ at character " + (start - OPEN.length() + 1) + " of " + Problem.quote(format)
                            + " is not closed",
                    "${field} with a field of sourceFields");
        }
        return Problem.error(
                "task.concat-format",
                PLACE,
                "the placeholder " + Problem.quote(format.substring(start, close)) + " is not in sourceFields",
                "one of " + Problem.quoteAll(fields));
    }
}
