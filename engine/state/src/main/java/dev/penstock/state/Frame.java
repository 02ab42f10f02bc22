package dev.penstock.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * How a step lies in a journal: the length of its text, the checksum of the text, the checksum of these two and of the
 * place where they are, and the text.
 */
final class Frame {

    static final int HEADER_BYTES = 12;

    /** How long the text of a step may be: 256 MiB, which is the manifest of about half a million objects. */
    static final int MOST_BYTES = 256 << 20;

    private Frame() {}

    /**
     * @param generation of the journal in which it will be
     * @param position at which it will begin
     */
    static byte[] of(long generation, long position, byte[] text) throws IOException {
        if (text.length > MOST_BYTES) {
            throw new IOException("a step has %d bytes; the most is %d".formatted(text.length, MOST_BYTES));
        }
        int checksum = checksum(text);
        return ByteBuffer.allocate(HEADER_BYTES + text.length)
                .putInt(text.length)
                .putInt(checksum)
                .putInt(headerChecksum(generation, position, text.length, checksum))
                .put(text)
                .array();
    }

    static int checksum(byte[] text) {
        CRC32C checksum = new CRC32C();
        checksum.update(text);
        return (int) checksum.getValue();
    }

    /** With the generation and the position in it, so that a frame is not taken for one of another place. */
    static int headerChecksum(long generation, long position, int length, int textChecksum) {
        ByteBuffer bytes = ByteBuffer.allocate(24)
                .putLong(generation)
                .putLong(position)
                .putInt(length)
                .putInt(textChecksum);
        return checksum(bytes.array());
    }
}
