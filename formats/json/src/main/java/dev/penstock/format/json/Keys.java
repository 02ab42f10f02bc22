package dev.penstock.format.json;

/** The keys of an object that somebody wants. */
interface Keys {

    /**
     * Returns the slot that the value of a key goes to, or -1 if nobody wants it.
     *
     * @param bytes holds the key, decoded, from {@code from} to {@code to - 1}
     * @param at where the key stands in its block, for messages
     */
    int slot(byte[] bytes, int from, int to, int at) throws Refusal;
}
