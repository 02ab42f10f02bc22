package dev.penstock.adapter;

/** The order in which S3 lists keys: that of their UTF-8 bytes, which is that of their code points. */
final class KeyOrder {

    private KeyOrder() {}

    /** Compares two keys. {@link String#compareTo} differs where one has a surrogate and the other U+E000 to U+FFFF. */
    static int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                int bySurrogate = Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
                return bySurrogate == 0 ? Character.compare(a, b) : bySurrogate;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
