package dev.penstock.connector;

import java.io.IOException;

/** A bucket or key that a store refuses to use, because the object would lie elsewhere or could not be told apart. */
public final class InvalidKeyException extends IOException {

    private static final long serialVersionUID = 1L;

    public InvalidKeyException(String bucket, String key, String reason) {
        super("the object %s/%s cannot be stored: %s".formatted(printable(bucket), printable(key), reason));
    }

    /** Shows control characters as escapes, so that a name from data cannot forge a line of a message. */
    private static String printable(String name) {
        StringBuilder shown = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isISOControl(c)) {
                shown.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }
}
