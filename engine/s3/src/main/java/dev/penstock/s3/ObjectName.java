package dev.penstock.s3;

/** What messages call an object. */
final class ObjectName {

    private static final int LONGEST = 2000;

    private ObjectName() {}

    /** Returns bucket and key, control characters as escapes, so that a key cannot forge a line of a message. */
    static String of(String bucket, String key) {
        return key.isEmpty() ? printable(bucket) : printable(bucket) + "/" + printable(key);
    }

    /** Returns text with its control characters as escapes, and no more of it than a message can bear. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (i == LONGEST) {
                return shown.append("...").toString();
            }
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
