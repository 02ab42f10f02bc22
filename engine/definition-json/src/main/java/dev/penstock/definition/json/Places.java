package dev.penstock.definition.json;

import dev.penstock.definition.Problem;

/** Names places in a definition, such as {@code tasks[2].taskProperties.MASK_LENGTH}. */
final class Places {

    private static final int LONGEST = 64;

    private Places() {}

    static String member(String outer, String name) {
        String shown = plain(name) ? name : Problem.quote(name);
        return outer.isEmpty() ? shown : outer + "." + shown;
    }

    static String element(String outer, int index) {
        return outer + "[" + index + "]";
    }

    private static boolean plain(String name) {
        if (name.isEmpty() || name.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) <= ' ' || name.charAt(i) >= 0x7f) {
                return false;
            }
        }
        return true;
    }
}
