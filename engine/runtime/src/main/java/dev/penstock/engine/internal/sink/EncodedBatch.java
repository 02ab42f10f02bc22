package dev.penstock.engine.internal.sink;

import dev.penstock.data.ByteBuilder;
import java.util.List;

/**
 * A batch as the bytes it becomes, part by part.
 *
 * @param unit the unit of input that the records came from
 * @param parts one for each partition of the batch
 */
public record EncodedBatch(int unit, List<Part> parts) {

    /** A batch of which nothing is left. */
    public static final EncodedBatch NOTHING = new EncodedBatch(0, List.of());

    /** The records of one partition: their folders, their bytes, their number. */
    record Part(String folders, ByteBuilder bytes, int records) {}
}
