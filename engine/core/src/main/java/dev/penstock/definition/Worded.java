package dev.penstock.definition;

/**
 * A choice that has a word in AppFlow's JSON.
 *
 * <p>Enums implement it; most of them use their constant's name as the word.
 */
public interface Worded {

    /** Returns the name of the constant. */
    String name();

    /** Returns the word that stands for this choice in a flow definition, in AppFlow's spelling. */
    default String word() {
        return name();
    }
}
