package dev.penstock.format.parquet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.penstock.connector.FileAssembler;
import dev.penstock.data.ByteBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts row groups behind each other and ends the file with where they are.
 *
 * <p>Fragments of small batches are held back until they make a row group, before the next one that comes whole and at
 * the latest at the end of the file, so that many partitions or many small objects of a source do not make many row
 * groups of a few rows.
 */
final class FooterAssembler implements FileAssembler {

    static final byte[] MAGIC = "PAR1".getBytes(US_ASCII);

    private final RowGroupEncoder encoder;
    private final HeldRows held;
    private final List<EncodedRowGroup> groups = new ArrayList<>();
    private long position = MAGIC.length;

    FooterAssembler(RowGroupEncoder encoder, HeldBytes ofAllFiles) {
        this.encoder = encoder;
        this.held = new HeldRows(ofAllFiles);
    }

    @Override
    public byte[] head() {
        return MAGIC.clone();
    }

    /**
     * Takes a row group or a fragment. What belongs in the file takes its place in the buffer, be it nothing or more than
     * there was.
     */
    @Override
    public int take(ByteBuilder encoded) throws IOException {
        if (encoded.size() == 0) {
            return 0;
        }
        if (EncodedRowGroup.isNone(encoded)) {
            held.add(encoded, EncodedRowGroup.length(encoded));
            encoded.size(0);
            return held.isFull() ? takeHeld(encoded) : 0;
        }
        if (held.isEmpty()) {
            return add(encoded);
        }
        var both = new ByteBuilder(encoded.size() * 2);
        both.size(takeHeld(both));
        int length = add(encoded);
        both.append(encoded.array(), 0, length);
        encoded.size(0);
        encoded.append(both.array(), 0, both.size());
        return encoded.size();
    }

    @Override
    public byte[] tail() throws IOException {
        var out = new ByteBuilder(0);
        long begin = position;
        if (!held.isEmpty()) {
            out.size(takeHeld(out));
        }
        new FileEnd(encoder.columns(), groups, out, begin).append();
        return out.toByteArray();
    }

    /** Makes a row group of what is held, in an empty buffer, and returns its length. */
    private int takeHeld(ByteBuilder out) throws IOException {
        encoder.encode(held.take(encoder.schema()), out);
        return add(out);
    }

    /** Adds the row group that a buffer begins with and returns its length. */
    private int add(ByteBuilder encoded) {
        EncodedRowGroup group = EncodedRowGroup.of(encoded, position);
        groups.add(group);
        position += group.length();
        return group.length();
    }
}
