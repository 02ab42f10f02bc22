package dev.penstock.format.parquet;

/**
 * Arrays that the columns of a row group use one after the other: so big that a new one for each would be most of what the
 * collector has to do. Used by one thread.
 */
final class Scratch {

    private long[] numbers = {};
    private int[] codes = {};

    /** Returns an array with room for so many numbers, with whatever was in it. It is in use until the next call. */
    long[] numbers(int count) {
        if (numbers.length < count) {
            numbers = new long[count];
        }
        return numbers;
    }

    /** Returns an array with room for so many codes, with whatever was in it. It is in use until the next call. */
    int[] codes(int count) {
        if (codes.length < count) {
            codes = new int[count];
        }
        return codes;
    }
}
