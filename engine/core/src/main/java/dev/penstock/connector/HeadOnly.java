package dev.penstock.connector;

import static java.util.Objects.requireNonNull;

import dev.penstock.data.ByteBuilder;

/** A file that is a beginning and its batches, one after the other. */
final class HeadOnly implements FileAssembler {

    private static final byte[] NOTHING = {};

    private final byte[] head;

    HeadOnly(byte[] head) {
        this.head = requireNonNull(head, "head is null");
    }

    @Override
    public byte[] head() {
        return head;
    }

    @Override
    public int take(ByteBuilder encoded) {
        return encoded.size();
    }

    @Override
    public byte[] tail() {
        return NOTHING;
    }
}
