package dev.penstock.s3;

/** The order in which S3 lists keys: that of their code points, which is that of their UTF-8 bytes. */
final class KeyOrder {

    private KeyOrder() {}

    /** Compares two keys. {@link String#compareTo} puts surrogates before U+E000 to U+FFFF. */
    static int compare(String left, String right) {
        int end = Math.min(left.length(), right.length());
        int i = 0;
        while (i < end && left.charAt(i) == right.charAt(i)) {
            i++;
        }
        if (i == end) {
            return Integer.compare(left.length(), right.length());
        }
        return Integer.compare(rank(left.charAt(i)), rank(right.charAt(i)));
    }

    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + Character.MAX_VALUE : c;
    }
}
