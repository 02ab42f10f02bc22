package dev.penstock.engine.internal.sink;

/**
 * How much a run keeps while it writes many objects at once (docs/reference/partition.md).
 *
 * @param bufferBytes how many bytes of small pieces are kept in memory, of all objects together, before all are written
 * @param mostOpenObjects how many objects may be written at once
 */
public record WriteLimits(int bufferBytes, int mostOpenObjects) {

    /** 32 MiB and 250,000 objects. */
    public static final WriteLimits STANDARD = new WriteLimits(32 << 20, 250_000);

    public WriteLimits {
        if (bufferBytes < 0) {
            throw new IllegalArgumentException("bufferBytes is %d; the least is 0".formatted(bufferBytes));
        }
        if (mostOpenObjects < 1) {
            throw new IllegalArgumentException("mostOpenObjects is %d; the least is 1".formatted(mostOpenObjects));
        }
    }
}
