package dev.penstock.format.json;

/** What takes the values of an object while it is scanned. */
interface Values {

    /**
     * Takes the value of a wanted key, which takes the place of one that was there before.
     *
     * @param slot the slot of its key
     * @param start where it begins in the block, with the quote if it is a string
     * @param end the index after it
     * @param kind what {@link JsonScanner#kind()} says of it
     */
    void put(int slot, int start, int end, int kind);
}
