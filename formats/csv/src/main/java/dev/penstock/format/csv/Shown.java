package dev.penstock.format.csv;

/** Characters as messages show them, so that data cannot forge a line of a message. */
final class Shown {

    private Shown() {}

    /** Returns a printable ASCII character in quotes, any other as its code point. */
    static String of(int codePoint) {
        boolean printable = codePoint > ' ' && codePoint < 127;
        return printable ? "\"" + (char) codePoint + '"' : "U+%04X".formatted(codePoint);
    }

    /** Returns text in quotes, with its control characters as code points. */
    static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                shown.append('<').append(of(c)).append('>');
            } else {
                shown.append(c);
            }
        }
        return shown.append('"').toString();
    }
}
