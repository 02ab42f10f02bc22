package dev.penstock.adapter;

/** What messages call an object. */
final class ObjectName {

    private ObjectName() {}

    /** Returns bucket and key, control characters as escapes, so that a key cannot forge a line of a message. */
    static String of(String bucket, String key) {
        return printable(bucket) + "/" + printable(key);
    }

    /** Returns text with its control characters as escapes. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                shown.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }
}
