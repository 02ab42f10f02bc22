package dev.penstock.format.json;

/** Takes out of Jackson's messages what only a user of Jackson could use. */
final class JacksonMessage {

    private JacksonMessage() {}

    /** Returns a message on one line, without places in a source and without advice on features of Jackson. */
    static String clean(String message) {
        StringBuilder text = new StringBuilder(message.length());
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            text.append(Character.isISOControl(c) ? ' ' : c);
        }
        cutParenthesis(text, "[Source:");
        cutParenthesis(text, "Feature '");
        cutFrom(text, ": enable `");
        cutFrom(text, " [Source:");
        return text.toString().strip();
    }

    /** Takes out the parenthesis that holds a phrase. */
    private static void cutParenthesis(StringBuilder text, String phrase) {
        int found = text.indexOf(phrase);
        int open = found < 0 ? -1 : text.lastIndexOf(" (", found);
        if (open < 0) {
            return;
        }
        int depth = 0;
        for (int i = open + 1; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                text.delete(open, i + 1);
                return;
            }
        }
    }

    private static void cutFrom(StringBuilder text, String phrase) {
        int found = text.indexOf(phrase);
        if (found >= 0) {
            text.setLength(found);
        }
    }
}
