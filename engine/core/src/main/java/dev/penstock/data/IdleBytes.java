package dev.penstock.data;

import java.util.Arrays;
import java.util.Optional;

/**
 * Arrays of one length in which chunks of a file were and that nobody looks at any more, for its next chunks.
 *
 * <p>There are as many as chunks were in use at a time. Used by several threads.
 */
public final class IdleBytes {

    private static final IdleBytes NONE = new IdleBytes(-1);

    private final int length;
    private final Idle<byte[]> arrays = new Idle<>();

    public IdleBytes(int length) {
        this.length = length;
    }

    /** Returns one that takes nothing back: for arrays that others may still look at. */
    public static IdleBytes none() {
        return NONE;
    }

    /** Returns an array of the length that holds anything. */
    public byte[] take() {
        Optional<byte[]> array = arrays.take();
        return array.isPresent() ? array.get() : new byte[length];
    }

    /** Takes an array back that nobody looks at any more, if it has the length. */
    public void give(byte[] array) {
        if (array.length == length) {
            assert spoil(array);
            arrays.give(array);
        }
    }

    /** Writes over an array, so that tests see who still reads it. */
    private static boolean spoil(byte[] array) {
        Arrays.fill(array, (byte) 0x7E);
        return true;
    }
}
