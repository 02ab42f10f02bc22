package dev.penstock.format.parquet;

import dev.penstock.data.ByteBuilder;

/**
 * What the columns of a row group are encoded with, one after the other: so big that a new one for each would be most of
 * what the collector has to do. Used by one thread at a time, for one row group after the other.
 */
final class Scratch {

    private final ByteBuilder page = new ByteBuilder(1_024);
    private final ByteBuilder packed = new ByteBuilder(1_024);
    private final Blocks blocks = new Blocks();
    private final TextDictionary texts = new TextDictionary(blocks);
    private final NumberDictionary numberDictionary = new NumberDictionary(blocks);
    private long[] numbers = {};
    private int[] codes = {};
    private int[] selected = {};
    private int[] present = {};
    private int[] levels = {};

    /** Returns the buffer for the values of a page. */
    ByteBuilder page() {
        return page;
    }

    /** Returns the buffer for a page that is packed. */
    ByteBuilder packed() {
        return packed;
    }

    Blocks blocks() {
        return blocks;
    }

    TextDictionary textDictionary() {
        return texts;
    }

    NumberDictionary numberDictionary() {
        return numberDictionary;
    }

    /** Returns an array with room for so many numbers, with whatever was in it. It is in use until the next call. */
    long[] numbers(int count) {
        if (numbers.length < count) {
            numbers = new long[count];
        }
        return numbers;
    }

    /** Returns an array with room for so many codes, with whatever was in it. It is in use until the next call. */
    int[] codes(int count) {
        codes = roomy(codes, count);
        return codes;
    }

    /** Returns an array with room for so many rows of a batch, as {@link #codes}. */
    int[] selected(int count) {
        selected = roomy(selected, count);
        return selected;
    }

    /** Returns an array with room for so many rows of a column, as {@link #codes}. */
    int[] present(int count) {
        present = roomy(present, count);
        return present;
    }

    /** Returns an array with room for so many levels, as {@link #codes}. */
    int[] levels(int count) {
        levels = roomy(levels, count);
        return levels;
    }

    private static int[] roomy(int[] array, int count) {
        return array.length < count ? new int[count] : array;
    }
}
