package dev.penstock.schedule;

import dev.penstock.definition.InvalidFlowException;
import dev.penstock.definition.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Some characters of an expression that know where they stand.
 *
 * @param whole the whole expression
 * @param begin the position of the first character
 * @param end the position after the last character
 */
record ExpressionPart(String whole, int begin, int end) {

    private static final int MOST_DIGITS = 9;

    /** Returns the characters. */
    String text() {
        return whole.substring(begin, end);
    }

    int length() {
        return end - begin;
    }

    char charAt(int index) {
        return whole.charAt(begin + index);
    }

    int indexOf(char wanted) {
        int found = whole.indexOf(wanted, begin);
        return found < 0 || found >= end ? -1 : found - begin;
    }

    /** Returns some of the characters; positions count from the beginning of this part. */
    ExpressionPart part(int from, int to) {
        return new ExpressionPart(whole, begin + from, begin + to);
    }

    /** Returns the pieces between separators, empty ones among them. */
    List<ExpressionPart> split(char separator) {
        List<ExpressionPart> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < length(); i++) {
            if (charAt(i) == separator) {
                pieces.add(part(from, i));
                from = i + 1;
            }
        }
        pieces.add(part(from, length()));
        return pieces;
    }

    /** Returns the pieces between spaces, none of them empty. */
    List<ExpressionPart> words() {
        List<ExpressionPart> words = new ArrayList<>(split(' '));
        words.removeIf(word -> word.length() == 0);
        return words;
    }

    /** Returns this part without spaces at its ends. */
    ExpressionPart strip() {
        int from = 0;
        int to = length();
        while (from < to && charAt(from) == ' ') {
            from++;
        }
        while (to > from && charAt(to - 1) == ' ') {
            to--;
        }
        return part(from, to);
    }

    /** Returns the number that the characters are, if they are one to nine ASCII digits. */
    OptionalInt number() {
        if (length() == 0 || length() > MOST_DIGITS || digits() < length()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(whole, begin, end, 10));
    }

    /** Returns how many ASCII digits this part begins with. */
    int digits() {
        int count = 0;
        while (count < length() && charAt(count) >= '0' && charAt(count) <= '9') {
            count++;
        }
        return count;
    }

    /**
     * Returns the refusal of these characters.
     *
     * @param what what they are taken for, such as {@code the hour}
     * @param allowed what may be there
     */
    InvalidFlowException refused(String what, String allowed) {
        return new InvalidFlowException(problem(what, allowed));
    }

    /** Returns the refusal of these characters with an advice. */
    InvalidFlowException refused(String what, String allowed, String fix) {
        return new InvalidFlowException(problem(what, allowed).withFix(fix));
    }

    /** Returns the refusal of these characters in words of its own. */
    InvalidFlowException wrong(String found, String allowed) {
        return new InvalidFlowException(
                Problem.error(ExpressionParser.RULE, ExpressionParser.PLACE, found + where(), allowed));
    }

    private Problem problem(String what, String allowed) {
        String found = what + " is " + (length() == 0 ? "empty" : Problem.quote(text())) + where();
        return Problem.error(ExpressionParser.RULE, ExpressionParser.PLACE, found, allowed);
    }

    private String where() {
        return length() == whole.length() ? "" : ", character " + (begin + 1) + " of " + Problem.quote(whole);
    }
}
