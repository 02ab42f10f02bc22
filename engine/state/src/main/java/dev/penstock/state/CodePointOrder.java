package dev.penstock.state;

/** The order of texts by their code points, which is also that of their UTF-8 bytes. */
final class CodePointOrder {

    private CodePointOrder() {}

    static int compare(String a, String b) {
        int least = Math.min(a.length(), b.length());
        for (int i = 0; i < least; i++) {
            char left = a.charAt(i);
            char right = b.charAt(i);
            if (left != right) {
                // A surrogate stands for a code point above all others, though E000 to FFFF are greater as chars.
                return Character.isSurrogate(left) == Character.isSurrogate(right)
                        ? Character.compare(left, right)
                        : Boolean.compare(Character.isSurrogate(left), Character.isSurrogate(right));
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
